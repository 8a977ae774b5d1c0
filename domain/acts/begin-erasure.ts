import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import { orderErasure } from "../retention/order-erasure.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { grantedScope } from "./granted-scope.ts";

export type ErasureTask = { requestId: RequestId; token: string; now: Instant };

/** Recordings changed while they were handed to the eraser; the step is tried again. */
export class NotHandedOver extends Error {
  readonly code = "not-handed-over";
}

/**
 * Hands a request's recordings to the eraser, all in a few writes however many there are, and leaves the workflow's
 * token with the request. The eraser does at both places what it does to every other recording (R40).
 */
export async function beginErasure(
  ledger: Ledger,
  { requestId, token, now }: ErasureTask,
  policy: RightsPolicy,
): Promise<void> {
  const asked = await requestOf(ledger, requestId);
  const scope = await grantedScope(ledger, asked, "erasure");
  const handed = scope
    .filter((recording) => recording.erasure === undefined)
    .map((recording) =>
      orderErasure(recording, { cause: "request", requestId }, now),
    );
  const outcomes = handed.length === 0 ? [] : await ledger.replace(handed);
  if (outcomes.includes("conflict"))
    throw new NotHandedOver("Some recordings changed meanwhile; try again.");
  await changeRequest(ledger, requestId, (request) => ({
    ...request,
    state: "acting",
    task: { name: "erasure", token, openedAt: now },
    erasure: request.erasure ?? {
      recordings: scope.length,
      alreadyGone: scope.filter((recording) => recording.state === "erased")
        .length,
    },
    recipients: policy.standingRecipients,
    nextAt: now,
  }));
}
