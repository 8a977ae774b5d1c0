import type { Ledger } from "../ports.ts";
import type { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { callPartition } from "../ledger/keys.ts";
import { recordingById } from "../ledger/recording-by-id.ts";

/** What S3 says happened to a key of the recordings bucket. Late, doubled and in any order (A23, T104). */
export type VaultEvent = {
  what: "created" | "deleted" | "marker-created";
  key: string;
  versionId: VersionId;
  reason: string;
  at: Instant;
};

/** An event about a recording or version the ledger does not know yet: tried again, and left to a person after that. */
export class NotYetKnown extends Error {
  readonly code = "not-yet-known";
}

/** Writes down what happened to a version, whoever did it; a version we did not write is erased (T6, T105). */
export async function recordObjectEvent(
  ledger: Ledger,
  event: VaultEvent,
  now: Instant,
): Promise<void> {
  const recording = await recordingOf(ledger, event.key);
  switch (event.what) {
    case "created":
      return recordCreation(ledger, { recording, event, now });
    case "marker-created":
      return recordDeletion(ledger, "marker.created", {
        recording,
        event,
        now,
      });
    case "deleted":
      await recordDeletion(ledger, "version.deleted", {
        recording,
        event,
        now,
      });
      return noticeForeignDeletion(ledger, { recording, event, now });
  }
}

type Noted = { recording: Recording; event: VaultEvent; now: Instant };

async function recordingOf(ledger: Ledger, key: string): Promise<Recording> {
  const found = await recordingById(ledger, key);
  if (found === undefined)
    throw new NotYetKnown(
      "S3 reports a key that no recording in the ledger has.",
    );
  return found;
}

async function recordCreation(
  ledger: Ledger,
  { recording, event, now }: Noted,
): Promise<void> {
  if (recording.versionId === event.versionId) return;
  const beingAdmitted =
    recording.state === "waiting" || recording.state === "admitting";
  if (beingAdmitted) {
    throw new NotYetKnown(
      "S3 reports a version before the admission that wrote it was recorded.",
    );
  }
  await ledger.append({
    kind: "stray",
    interactionId: recording.interactionId,
    recordingId: recording.recordingId,
    versionId: event.versionId,
    seenAt: now,
    state: "erasing",
    attempts: 0,
    nextAt: now,
    revision: 0,
  });
}

async function recordDeletion(
  ledger: Ledger,
  type: "marker.created" | "version.deleted",
  { recording, event }: Noted,
): Promise<void> {
  await ledger.append({
    kind: "evidence",
    about: callPartition(recording.interactionId),
    type,
    discriminator: event.versionId,
    at: event.at,
    details: {
      recordingId: recording.recordingId,
      versionId: event.versionId,
      reason: event.reason,
    },
    revision: 0,
  });
}

/** The bucket's own lifecycle, or a stranger, was faster than the eraser: it now has to confirm and do the rest. */
async function noticeForeignDeletion(
  ledger: Ledger,
  { recording, event, now }: Noted,
): Promise<void> {
  if (recording.state !== "kept" || recording.versionId !== event.versionId)
    return;
  const [outcome] = await ledger.replace([
    {
      ...recording,
      state: "erasing",
      // One that was ordered and put off was ordered all the same, by whom it says.
      erasure: recording.erasure ?? {
        cause: "lifecycle",
        decidedAt: now,
        attempts: 0,
      },
      nextAt: now,
    },
  ]);
  if (outcome === "conflict")
    throw new NotYetKnown(
      "The recording changed while its deletion was being recorded.",
    );
}
