import type { WithdrawalText } from "./text.ts";
import { german } from "./text-de.ts";
import { english } from "./text-en.ts";
import { spanish } from "./text-es.ts";
import { french } from "./text-fr.ts";
import { dutch } from "./text-nl.ts";
import { romanian } from "./text-ro.ts";

/** A new text is a new version: what somebody was told must stay known (T80). */
export const textVersion = "1";

export const withdrawalTexts: readonly WithdrawalText[] = [
  english,
  dutch,
  french,
  german,
  spanish,
  romanian,
];

/** The text in the first of the wanted languages we have; English for everybody else, who is told so. */
export function textIn(wanted: readonly string[]): {
  text: WithdrawalText;
  instead: boolean;
} {
  const [text = english] = wanted.flatMap(
    (language) =>
      withdrawalTexts.find((one) => one.language === language) ?? [],
  );
  const [first = english.language] = wanted;
  return { text, instead: text === english && first !== english.language };
}
