import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { subjectFileKey } from "../ledger/keys.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { endingOf } from "./outcome.ts";
import { withoutSealed } from "../correspondence/sealed-words.ts";

/** Forgets how to reach the requester and what anybody wrote, and keeps the minimal proof (T25). */
export async function closeRequest(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const { erasure } = await requestOf(ledger, requestId);
  return erasure?.putOff !== undefined && erasure.verifiedAt === undefined
    ? deferRequest(ledger, requestId, now)
    : endRequest(ledger, requestId, now);
}

/** T22: it was answered, and stays open until the rest is erased; how to reach the requester is needed until then. */
async function deferRequest(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  await changeRequest(ledger, requestId, ({ task: _none, ...request }) => ({
    ...request,
    state: "deferred",
    nextAt: now,
  }));
}

export async function endRequest(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const subject = await ledger.read(subjectFileKey(requestId));
  if (subject !== undefined) await ledger.remove(subject);
  await changeRequest(ledger, requestId, (request) => {
    if (request.closedAt !== undefined) return request;
    const {
      task: _none,
      untold: _told,
      nextAt: _never,
      approval,
      ...rest
    } = request;
    return {
      ...rest,
      ...withoutSealed(approval),
      state: endingOf(request),
      closedAt: now,
    };
  });
}
