import { german } from "./de/wording.ts";
import { english } from "./en/wording.ts";
import { spanish } from "./es/wording.ts";
import { french } from "./fr/wording.ts";
import type { LetterLanguage } from "./languages.ts";
import { dutch } from "./nl/wording.ts";
import { romanian } from "./ro/wording.ts";
import type { Wording } from "./wording.ts";

/** Every language's words. */
export const wordings: Readonly<Record<LetterLanguage, Wording>> = {
  en: english,
  nl: dutch,
  fr: french,
  de: german,
  es: spanish,
  ro: romanian,
};
