import type {
  Ledger,
  ObjectStore,
  ObjectVersion,
  Platform,
  PlatformRecording,
} from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Erasure, Recording } from "#schemas/recording";
import { type Attempt, attempt, attemptEach, failuresOf } from "../attempt.ts";
import { interactionOf } from "../admission/landed-call.ts";
import { isUnannounced } from "../ids.ts";
import { recordingKey } from "../ledger/keys.ts";
import { derivativesGone } from "./erase-derivatives.ts";

export type ErasePorts = {
  ledger: Ledger;
  objects: Pick<
    ObjectStore,
    "deleteVersions" | "discard" | "look" | "versionsOf"
  >;
  platform: Pick<Platform, "findRecording" | "requestDeletion">;
};

type Confirmed = { recordings: Recording[]; failures: unknown[] };

/** Deletes the versions here and reads back. What could not be confirmed keeps its place in the queue. */
export async function confirmGoneHere(
  ports: Pick<ErasePorts, "ledger" | "objects">,
  recordings: readonly Recording[],
  now: Instant,
): Promise<Confirmed> {
  const here = await attemptEach(recordings, 32, (recording) =>
    versionsHere(ports.objects, recording),
  );
  const wanted = here.flatMap((one) => (one.ok ? one.value : []));
  const deletion: Attempt<unknown> =
    wanted.length === 0
      ? { ok: true, value: [] }
      : await attempt(() => ports.objects.deleteVersions("recordings", wanted));
  const seen = await attemptEach(recordings, 32, (recording, position) =>
    goneHere(ports, recording, { versions: here[position], now }),
  );
  return {
    recordings: recordings.map((recording, position) =>
      withErasure(recording, seen[position]),
    ),
    failures: failuresOf([...here, deletion, ...seen]),
  };
}

/** The same at the platform, which answers a few requests a second. */
export async function confirmGoneAtPlatform(
  ports: Pick<ErasePorts, "ledger" | "platform">,
  recordings: readonly Recording[],
  now: Instant,
): Promise<Confirmed> {
  const asked = await attemptEach(recordings, 8, (recording) =>
    goneAtPlatform(ports, recording, now),
  );
  return {
    recordings: recordings.map((recording, position) =>
      withErasure(recording, asked[position]),
    ),
    failures: failuresOf(asked),
  };
}

/**
 * The versions of a recording in the vault: the one its admission told, or all of its key when an admission was broken
 * off and may have told nothing. The landed bytes go first, so that no copy of them can begin any more.
 */
async function versionsHere(
  objects: Pick<ObjectStore, "discard" | "versionsOf">,
  recording: Recording,
): Promise<ObjectVersion[]> {
  const { recordingId: key, versionId, landingKey, erasure } = recording;
  if (erasure?.hereGoneAt !== undefined) return [];
  if (versionId === undefined && landingKey !== undefined)
    await objects.discard(landingKey);
  const told = versionId === undefined ? [] : [{ key, versionId }];
  return (recording.copiesBegun ?? 0) > told.length
    ? objects.versionsOf("recordings", key)
    : told;
}

type Progress = Partial<
  Pick<
    Erasure,
    "hereGoneAt" | "platformAskedAt" | "platformGoneAt" | "announcedAt"
  >
>;

/** T2: only a read of exactly these versions that says 404 of each counts, and what was made from it goes first (T8). */
async function goneHere(
  ports: Pick<ErasePorts, "ledger" | "objects">,
  recording: Recording,
  {
    versions,
    now,
  }: { versions: Attempt<ObjectVersion[]> | undefined; now: Instant },
): Promise<Progress> {
  if (recording.erasure?.hereGoneAt !== undefined || versions?.ok !== true)
    return {};
  if (!(await derivativesGone(ports, recording, now))) return {};
  for (const version of versions.value) {
    if ((await ports.objects.look("recordings", version)) !== "absent")
      return {};
  }
  return { hereGoneAt: now };
}

/** T5: the platform's copy is asked for, and believed gone when it answers 404. */
async function goneAtPlatform(
  ports: Pick<ErasePorts, "ledger" | "platform">,
  recording: Recording,
  now: Instant,
): Promise<Progress> {
  const { platformRecordingId: id, erasure } = recording;
  if (erasure?.platformGoneAt !== undefined) return {};
  const listed = await ports.platform.findRecording(id);
  if (listed === undefined) return { platformGoneAt: now };
  if (isUnannounced(recording.interactionId))
    return announcement(ports.ledger, listed, now);
  await ports.platform.requestDeletion(recording.interactionId, id);
  const gone = (await ports.platform.findRecording(id)) === undefined;
  return {
    platformAskedAt: erasure?.platformAskedAt ?? now,
    ...(gone ? { platformGoneAt: now } : {}),
  };
}

/** Of a call that was announced meanwhile: its own record is kept or erased as its caller said. */
async function announcement(
  ledger: Ledger,
  { id, callId }: PlatformRecording,
  now: Instant,
): Promise<Progress> {
  const interactionId = await interactionOf(ledger, callId);
  if (interactionId === undefined || isUnannounced(interactionId)) return {};
  const own = await ledger.read(recordingKey(interactionId, id));
  return own === undefined ? {} : { announcedAt: now };
}

function withErasure(
  recording: Recording,
  progress: Attempt<Progress> | undefined,
): Recording {
  if (recording.erasure === undefined || progress?.ok !== true)
    return recording;
  return { ...recording, erasure: { ...recording.erasure, ...progress.value } };
}
