import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { attemptEach, valuesOf } from "../attempt.ts";
import { recordingKey, subjectFileKey } from "../ledger/keys.ts";
import { type KeeperPorts, letGo } from "../retention/keepers.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { scopeOf } from "./gather-recordings.ts";

/** Not everything a request froze could be thawed; the step is tried again. */
export class NotThawed extends Error {
  readonly code = "not-thawed";
}

/** Thaws what the request froze, forgets how to reach the requester, and keeps the minimal proof (T24, T25, T51). */
export async function closeRequest(
  ports: KeeperPorts,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const keeper = { by: "request", id: requestId } as const;
  const frozen = await scopeOf(ports.ledger, requestId, "all");
  const thaws = await attemptEach(frozen, 16, (recording) =>
    letGo(
      ports,
      recordingKey(recording.interactionId, recording.platformRecordingId),
      { keeper, now },
    ),
  );
  valuesOf(
    thaws,
    (cause) =>
      new NotThawed("Not every recording could be thawed; try again.", {
        cause,
      }),
  );
  const { erasure } = await requestOf(ports.ledger, requestId);
  return erasure?.putOff !== undefined && erasure.verifiedAt === undefined
    ? deferRequest(ports.ledger, requestId, now)
    : endRequest(ports.ledger, requestId, now);
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
    const { task: _none, nextAt: _never, ...rest } = request;
    const fulfilled = request.approval?.verdict === "approved";
    return {
      ...rest,
      state: fulfilled ? "fulfilled" : "refused",
      closedAt: now,
    };
  });
}
