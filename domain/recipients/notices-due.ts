import type { Ledger } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { NoticeOf } from "#schemas/recipient-notice";
import type { Request } from "#schemas/request";
import { scopeOf } from "../rights/gather-recordings.ts";

/** Rights whose fulfilment is told on, in the words of Art 19. */
const noticesOf: readonly NoticeOf[] = [
  "rectification",
  "erasure",
  "restriction",
];

/** What of a request is done and is to be told; what a hold puts off is told when it is done (T22, T32). */
export const doneOf = ({ approval, erasure }: Request): NoticeOf[] =>
  noticesOf.filter(
    (of) =>
      (of !== "erasure" || erasure?.verifiedAt !== undefined) &&
      (approval?.outcomes ?? []).some(
        ({ right, result }) => right === of && result !== "refused",
      ),
  );

/** The calls it was done for: recipients know them by these ids, and by nothing of the person. */
export async function callsOf(
  ledger: Ledger,
  { requestId, approval }: Pick<Request, "requestId" | "approval">,
  of: NoticeOf,
): Promise<InteractionId[]> {
  const answer = approval?.outcomes.find(({ right }) => right === of);
  const confirmed = await scopeOf(ledger, requestId, "confirmed");
  const calls = confirmed
    .map(({ interactionId }) => interactionId)
    .filter(
      (id) => answer?.result !== "partly" || answer.interactionIds.includes(id),
    );
  return [...new Set(calls)].sort();
}
