import { wantedText } from "../letters/wanted-text.ts";
import type { WithdrawalText } from "./text.ts";
import { german } from "./text-de.ts";
import { english } from "./text-en.ts";
import { spanish } from "./text-es.ts";
import { french } from "./text-fr.ts";
import { dutch } from "./text-nl.ts";
import { romanian } from "./text-ro.ts";

/** A new text is a new version: what somebody was told must stay known (T80). */
export const textVersion = "1";

export const withdrawalTexts: readonly [WithdrawalText, ...WithdrawalText[]] = [
  english,
  ...[dutch, french, german, spanish, romanian],
];

export const textIn = (wanted: readonly string[]) =>
  wantedText(withdrawalTexts, wanted);
