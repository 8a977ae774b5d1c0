import type { LedgerKey } from "../ports.ts";
import type { Request } from "#schemas/request";
import { openQuestion } from "../identity/open-question.ts";
import { requestPartition } from "../ledger/keys.ts";
import type { LetterName } from "./letter-facts.ts";
import { inRound } from "../desk/round.ts";

/** At most once: a letter of each name in each round, of the acknowledgement one for each amendment, of a question's one for each question. */
export const letterId = (name: LetterName, request: Request): string =>
  inRound(inTheRound(name, request), request);

function inTheRound(name: LetterName, request: Request): string {
  const { amended } = request;
  if (name === "acknowledgement" && amended !== undefined)
    return `${name}#${String(amended.times)}`;
  return name === "identity-asked" || name === "identity-reminder"
    ? `${name}#${String(openQuestion(request)?.number ?? 0)}`
    : name;
}

/** Where it is written down that a letter went out. */
export const letterSentKey = (
  name: LetterName,
  request: Request,
): LedgerKey => ({
  partition: requestPartition(request.requestId),
  item: `evidence#letter.sent#${letterId(name, request)}`,
});
