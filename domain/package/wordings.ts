import { isLetterLanguage, type LetterLanguage } from "../letters/languages.ts";
import { english } from "./english.ts";
import type { PackageWording } from "./wording.ts";

const wordings: Partial<Record<LetterLanguage, PackageWording>> = {
  en: english,
};

export const wordingIn = (language: string): PackageWording =>
  (isLetterLanguage(language) ? wordings[language] : undefined) ?? english;
