import type { RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach, valuesOf } from "../attempt.ts";
import { recordingKey } from "../ledger/keys.ts";
import { keep, type KeeperPorts } from "../retention/keepers.ts";
import { freezes, needCalls } from "../rights/outcome.ts";
import { candidatesOf, scopeItem } from "../matching/candidates.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";

/** Some recordings could not be frozen; the step is tried again and finds the others frozen already. */
export class NotFrozen extends Error {
  readonly code = "not-frozen";
}

/**
 * At receipt, before anything else: notes which recordings match, and keeps those a copy or a restriction may need from
 * expiring while it runs (T50, T51).
 */
export async function freezeRecordings(
  ports: KeeperPorts,
  requestId: RequestId,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  // What a duplicate kept is kept by the other before the duplicate lets go.
  if (request.duplicateOf !== undefined)
    return freezeRecordings(ports, request.duplicateOf);
  const candidates = needCalls(request.rights)
    ? await candidatesOf(ports.ledger, request)
    : [];
  await attemptAll(candidates, (recording) =>
    ports.ledger.append(scopeItem(request, recording, false)),
  );
  await freezeEach(ports, request, candidates);
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    candidates: candidates.length,
  }));
}

/** Freezes what is still there; what is being erased already is past freezing. */
export async function freezeEach(
  ports: KeeperPorts,
  request: Request,
  recordings: readonly Recording[],
): Promise<void> {
  if (!freezes(request.rights)) return;
  const keeper = { by: "request", id: request.requestId } as const;
  await attemptAll(recordings, (recording) =>
    keep(
      ports,
      recordingKey(recording.interactionId, recording.platformRecordingId),
      keeper,
    ),
  );
}

async function attemptAll(
  recordings: readonly Recording[],
  act: (recording: Recording) => Promise<unknown>,
): Promise<void> {
  valuesOf(
    await attemptEach(recordings, 16, act),
    (cause) =>
      new NotFrozen("Not every recording could be frozen; try again.", {
        cause,
      }),
  );
}
