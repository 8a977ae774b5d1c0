import type { Ledger } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { NoticeOf } from "#schemas/recipient-notice";
import type { RightOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import { scopeOf } from "../acts/gather-recordings.ts";

/** Rights whose fulfilment is told on, in the words of Art 19. */
const noticesOf: readonly NoticeOf[] = [
  "rectification",
  "erasure",
  "restriction",
];

/** Rights that end in an erasure: what an objection or a withdrawal has erased is told on like any other (Art 17(1)(b), (c), 19). */
const erasing: readonly Right[] = ["erasure", "withdrawal", "objection"];

const granted = (
  { approval }: Pick<Request, "approval">,
  of: NoticeOf,
): RightOutcome[] =>
  (approval?.outcomes ?? []).filter(
    ({ right, result }) =>
      result !== "refused" &&
      (right === of || (of === "erasure" && erasing.includes(right))),
  );

/** What of a request is done and is to be told; what a hold puts off is told when it is done (T22, T32). */
export const doneOf = (request: Request): NoticeOf[] =>
  noticesOf.filter((of) => {
    const answers = granted(request, of);
    return (
      answers.length > 0 &&
      (request.erasure?.verifiedAt !== undefined ||
        answers.every(({ right }) => right !== "erasure"))
    );
  });

/** The calls it was done for: recipients know them by these ids, and by nothing of the person. */
export async function callsOf(
  ledger: Ledger,
  { requestId, approval }: Pick<Request, "requestId" | "approval">,
  of: NoticeOf,
): Promise<InteractionId[]> {
  const answers = granted({ approval }, of);
  const confirmed = await scopeOf(ledger, requestId, "confirmed");
  const calls = confirmed
    .map(({ interactionId }) => interactionId)
    .filter((id) =>
      answers.some(
        (answer) =>
          answer.result !== "partly" || answer.interactionIds.includes(id),
      ),
    );
  return [...new Set(calls)].sort();
}
