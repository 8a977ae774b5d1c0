import type { Instant } from "#schemas/instant";
import type { Erasure, Recording } from "#schemas/recording";
import { isKept } from "../retention/keepers.ts";
import type { Difference } from "./difference.ts";
import { isSettled } from "./grace.ts";

/** Its term is over, nobody keeps it, its bytes are there, and the eraser does not see to it (R28, T9, T103). */
export function isOverdue(recording: Recording, now: Instant): boolean {
  if (isKept(recording)) return false;
  const { state, dueAt, erasure } = recording;
  if (state === "kept") return dueAt !== undefined && isSettled(dueAt, now);
  if (state !== "erasing" || erasure === undefined) return false;
  return isDragging(recording, erasure, now);
}

/** One that was let go lately was decided on long ago and not tried yet. */
function isDragging(
  { nextAt }: Recording,
  { hereGoneAt, decidedAt, attempts }: Erasure,
  now: Instant,
): boolean {
  if (hereGoneAt !== undefined || !isSettled(decidedAt, now)) return false;
  return attempts > 0 || nextAt === undefined || isSettled(nextAt, now);
}

export function overdueOf(recording: Recording, now: Instant): Difference {
  const { interactionId, recordingId, versionId, nextAt } = recording;
  const queued = nextAt !== undefined && nextAt <= now;
  return {
    type: "overdue",
    subject: recordingId,
    about: {
      interactionId,
      recordingId,
      ...(versionId === undefined ? {} : { versionId }),
    },
    // In the queue already, it waits for an eraser that does not come: nothing here heals that.
    ...(queued ? {} : { remedy: { do: "erase-again", recording } as const }),
  };
}
