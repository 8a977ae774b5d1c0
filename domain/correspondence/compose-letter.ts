import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { LetterFacts } from "../letters/facts.ts";
import {
  type Letterhead,
  lettersVersion,
  renderLetter,
} from "../letters/letter.ts";
import type { Composed } from "./send-once.ts";

type Parts = readonly [LetterFacts, ...LetterFacts[]];

/** A letter in the reader's language, and what is written down of it: neither its words nor an address. */
export function composeLetter(
  to: string,
  parts: Parts,
  head: Letterhead,
): Composed {
  const { subject, text, html, language } = renderLetter(parts, head);
  return {
    letter: { to, subject, body: text, html },
    details: { language, version: lettersVersion },
  };
}

/** How every letter about a request is headed. */
export const headOf = (
  {
    requestId,
    language,
    clock,
    actsFor,
  }: Pick<Request, "requestId" | "language" | "clock" | "actsFor">,
  { controller }: Pick<RightsPolicy, "controller">,
): Letterhead => ({
  reference: requestId,
  language,
  entity: clock,
  controller,
  ...(actsFor && { actsFor }),
});
