import type { Instant } from "#schemas/instant";
import type { Letterhead } from "./letter.ts";
import { type LetterLanguage, letterLanguage } from "./languages.ts";
import { sayIn } from "./say.ts";
import { wordings } from "./wordings.ts";

export type CodeText = { language: LetterLanguage; body: string };

/** A one-time code as a text message, in two or three parts of a hundred and sixty characters at most. */
export function renderCodeText(
  { code, until }: { code: string; until: Instant },
  { language: asked, entity, controller }: Letterhead,
): CodeText {
  const language = letterLanguage(asked);
  const { phrases } = wordings[language];
  const say = sayIn(phrases.locale, entity.timeZone);
  return {
    language,
    body: phrases.codeText(code, say.moment(until), controller.name),
  };
}
