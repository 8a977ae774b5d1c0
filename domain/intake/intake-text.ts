import { phrases as germanPhrases } from "../letters/de/phrases.ts";
import { phrases as englishPhrases } from "../letters/en/phrases.ts";
import { phrases as spanishPhrases } from "../letters/es/phrases.ts";
import { phrases as frenchPhrases } from "../letters/fr/phrases.ts";
import { phrases as dutchPhrases } from "../letters/nl/phrases.ts";
import { phrases as romanianPhrases } from "../letters/ro/phrases.ts";
import type { Phrases } from "../letters/wording.ts";
import type { IntakeText } from "./text.ts";
import { german } from "./text-de.ts";
import { english } from "./text-en.ts";
import { spanish } from "./text-es.ts";
import { french } from "./text-fr.ts";
import { dutch } from "./text-nl.ts";
import { romanian } from "./text-ro.ts";

/** Rights have the words they have in letters. */
export type Worded = { text: IntakeText; phrases: Phrases };

const inEnglish: Worded = { text: english, phrases: englishPhrases };

export const intakeTexts: readonly Worded[] = [
  inEnglish,
  { text: dutch, phrases: dutchPhrases },
  { text: french, phrases: frenchPhrases },
  { text: german, phrases: germanPhrases },
  { text: spanish, phrases: spanishPhrases },
  { text: romanian, phrases: romanianPhrases },
];

/** In the first of the wanted languages we have; English for everybody else, who is told so. */
export function intakeTextIn(
  wanted: readonly string[],
): Worded & { instead: boolean } {
  const [worded = inEnglish] = wanted.flatMap(
    (language) =>
      intakeTexts.find(({ text }) => text.language === language) ?? [],
  );
  const [first = "en"] = wanted;
  return { ...worded, instead: worded === inEnglish && first !== "en" };
}
