import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { type Attempt, attemptEach } from "../attempt.ts";
import type { ErasePorts } from "./confirm-gone.ts";
import { derivativeKeyOf } from "./erase-derivatives.ts";

/**
 * Looks again at recordings that the ledger calls erased and of which a replay of the journal ordered a check (T33).
 * Nothing there by any version, neither here nor at the platform: the check is done. Otherwise back to the eraser.
 */
export async function checkErased(
  ports: ErasePorts,
  tombstones: readonly Recording[],
  now: Instant,
): Promise<Attempt<"gone" | "found">[]> {
  return attemptEach(tombstones, 16, async (tombstone) => {
    const gone = await isGone(ports, tombstone);
    const { nextAt: _passed, ...checked } = tombstone;
    await ports.ledger.replace([gone ? checked : toEraser(tombstone, now)]);
    return gone ? "gone" : "found";
  });
}

async function isGone(
  { objects, platform }: ErasePorts,
  { recordingId, versionId, derivatives = [], platformRecordingId }: Recording,
): Promise<boolean> {
  const told = { key: recordingId, versionId };
  if (
    told.versionId !== undefined &&
    (await objects.look("recordings", {
      ...told,
      versionId: told.versionId,
    })) !== "absent"
  )
    return false;
  const listed = await Promise.all([
    objects.versionsOf("recordings", recordingId),
    ...derivatives.map((id) =>
      objects.versionsOf("exports", derivativeKeyOf(id)),
    ),
  ]);
  return (
    listed.every((versions) => versions.length === 0) &&
    (await platform.findRecording(platformRecordingId)) === undefined
  );
}

/** One copy more than is told of, so that every version of the key is looked for. */
function toEraser(tombstone: Recording, now: Instant): Recording {
  const { cause, requestId } = tombstone.erasure ?? { cause: "lifecycle" };
  return {
    ...tombstone,
    state: "erasing",
    copiesBegun: (tombstone.copiesBegun ?? 0) + 2,
    erasure: {
      cause,
      ...(requestId === undefined ? {} : { requestId }),
      decidedAt: now,
      attempts: 0,
    },
    nextAt: now,
  };
}
