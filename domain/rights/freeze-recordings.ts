import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach } from "../attempt.ts";
import { recordingKey } from "../ledger/keys.ts";
import { candidatesOf, scopeItem } from "./candidates.ts";
import { changeRequest, requestOf } from "./change-request.ts";

export type FreezePorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "hold">;
};

/** Some recordings could not be frozen; the step is tried again and finds the others frozen already. */
export class NotFrozen extends Error {
  readonly code = "not-frozen";
}

/**
 * At receipt, before anything else: notes which recordings match, and keeps those an access request may need from
 * expiring while it runs (T50, T51). The ledger is written before the bucket; the bucket's hold is the second fence.
 */
export async function freezeRecordings(
  ports: FreezePorts,
  requestId: RequestId,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const candidates = await candidatesOf(ports.ledger, request);
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
  ports: FreezePorts,
  request: Request,
  recordings: readonly Recording[],
): Promise<void> {
  if (request.right !== "access") return;
  await attemptAll(recordings, (recording) =>
    freeze(ports, request.requestId, recording),
  );
}

async function freeze(
  { ledger, objects }: FreezePorts,
  requestId: RequestId,
  found: Recording,
): Promise<void> {
  const recording = await ledger.read(
    recordingKey(found.interactionId, found.platformRecordingId),
  );
  if (
    recording?.kind !== "recording" ||
    recording.state === "erasing" ||
    recording.state === "erased"
  )
    return;
  if (!recording.frozenBy.includes(requestId)) {
    const [outcome] = await ledger.replace([frozen(recording, requestId)]);
    if (outcome === "conflict")
      throw new NotFrozen(
        "A recording changed while it was being frozen; try again.",
      );
  }
  if (recording.versionId !== undefined)
    await objects.hold(
      { key: recording.recordingId, versionId: recording.versionId },
      true,
    );
}

function frozen(recording: Recording, requestId: RequestId): Recording {
  const { nextAt, ...rest } = recording;
  const stillWaits =
    recording.state === "kept" || nextAt === undefined ? {} : { nextAt };
  return {
    ...rest,
    ...stillWaits,
    frozenBy: [...recording.frozenBy, requestId],
  };
}

async function attemptAll(
  recordings: readonly Recording[],
  act: (recording: Recording) => Promise<unknown>,
): Promise<void> {
  const failed = (await attemptEach(recordings, 16, act)).find(
    (one) => !one.ok,
  );
  if (failed !== undefined)
    throw new NotFrozen("Not every recording could be frozen; try again.", {
      cause: failed.reason,
    });
}
