import type { Ledger, ObjectStore, ObjectVersion, Platform } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Erasure, Recording } from "#schemas/recording";
import { type Attempt, attempt, attemptEach, failuresOf } from "../attempt.ts";
import { isUnannounced } from "../ids.ts";

export type ErasePorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "deleteVersions" | "discard" | "look">;
  platform: Pick<Platform, "findRecording" | "requestDeletion">;
};

type Confirmed = { recordings: Recording[]; failures: unknown[] };

/** Deletes at both places and reads back. What could not be confirmed keeps its place in the queue. */
export async function confirmGone(
  ports: ErasePorts,
  recordings: readonly Recording[],
  now: Instant,
): Promise<Confirmed> {
  const here = recordings.flatMap((recording) => versionHere(recording) ?? []);
  const deletion: Attempt<unknown> =
    here.length === 0
      ? { ok: true, value: [] }
      : await attempt(() => ports.objects.deleteVersions("recordings", here));
  const seen = await attemptEach(recordings, 32, (recording) =>
    goneHere(ports.objects, recording, now),
  );
  const checked = recordings.map((recording, position) =>
    withErasure(recording, seen[position]),
  );
  const asked = await attemptEach(checked, 8, (recording) =>
    goneAtPlatform(ports.platform, recording, now),
  );
  return {
    recordings: checked.map((recording, position) =>
      withErasure(recording, asked[position]),
    ),
    failures: failuresOf([deletion, ...seen, ...asked]),
  };
}

function versionHere({
  recordingId,
  versionId,
  erasure,
}: Recording): ObjectVersion | undefined {
  return versionId === undefined || erasure?.hereGoneAt !== undefined
    ? undefined
    : { key: recordingId, versionId };
}

type Progress = Partial<
  Pick<Erasure, "hereGoneAt" | "platformAskedAt" | "platformGoneAt">
>;

/** T2: only a read of exactly this version that says 404 counts; what never reached the vault is taken from landing. */
async function goneHere(
  objects: Pick<ObjectStore, "discard" | "look">,
  recording: Recording,
  now: Instant,
): Promise<Progress> {
  if (recording.erasure?.hereGoneAt !== undefined) return {};
  const version = versionHere(recording);
  if (version === undefined) {
    if (recording.landingKey !== undefined)
      await objects.discard(recording.landingKey);
    return { hereGoneAt: now };
  }
  return (await objects.look("recordings", version)) === "absent"
    ? { hereGoneAt: now }
    : {};
}

/** T5: the platform's copy is asked for, and believed gone when it answers 404. */
async function goneAtPlatform(
  platform: ErasePorts["platform"],
  recording: Recording,
  now: Instant,
): Promise<Progress> {
  if (recording.erasure?.platformGoneAt !== undefined) return {};
  if (
    (await platform.findRecording(recording.platformRecordingId)) === undefined
  )
    return { platformGoneAt: now };
  if (isUnannounced(recording.interactionId)) return {};
  await platform.requestDeletion(
    recording.interactionId,
    recording.platformRecordingId,
  );
  const gone =
    (await platform.findRecording(recording.platformRecordingId)) === undefined;
  return {
    platformAskedAt: recording.erasure?.platformAskedAt ?? now,
    ...(gone ? { platformGoneAt: now } : {}),
  };
}

function withErasure(
  recording: Recording,
  progress: Attempt<Progress> | undefined,
): Recording {
  if (recording.erasure === undefined || progress?.ok !== true)
    return recording;
  return { ...recording, erasure: { ...recording.erasure, ...progress.value } };
}
