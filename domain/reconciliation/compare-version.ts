import type { ListedVersion } from "../ports.ts";
import type { RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { FindingType } from "#schemas/reconciliation";
import { isRecordingId, unannouncedInteraction } from "../ids.ts";
import { isKept } from "../retention/keepers.ts";
import type { Difference, Remedy } from "./difference.ts";
import { isLeftBehind, isSettled } from "./grace.ts";
import { isOverdue, overdueOf } from "./overdue.ts";

export type VersionFacts = {
  version: ListedVersion;
  /** Of a marker: whether its key has a version with bytes. */
  hasBytes: boolean;
  recording: Recording | undefined;
  hold: "on" | "off" | "gone";
  now: Instant;
};

/** One version or marker of the vault against the recording whose key it has. */
export function compareVersion(facts: VersionFacts): Difference[] {
  const { version, recording, now } = facts;
  if (facts.hold === "gone" || !isSettled(version.lastModified, now)) return [];
  if (version.marker) return compareMarker(facts);
  return recording === undefined
    ? [unknown(version)]
    : compareKnown(facts, recording);
}

function compareKnown(facts: VersionFacts, recording: Recording): Difference[] {
  const { version } = facts;
  switch (recording.state) {
    case "waiting":
    case "admitting":
      return [];
    case "erased":
    case "announced":
      return [stray("present-though-erased", version, recording)];
    case "kept":
    case "erasing":
      return recording.versionId === version.versionId
        ? compareKept(facts, recording)
        : [stray("overwritten", version, recording)];
  }
}

/** A marker hides what is behind it; one with nothing behind it is left over (T13). */
function compareMarker({
  version,
  recording,
  hasBytes,
  now,
}: VersionFacts): Difference[] {
  if (hasBytes || recording?.state === "kept") return [];
  const { lastModified } = version;
  const goneAt = goneSince(recording) ?? lastModified;
  if (!isLeftBehind(goneAt > lastModified ? goneAt : lastModified, now))
    return [];
  return [
    {
      type: "orphan-marker",
      subject: version.versionId,
      about: idsOf(version),
    },
  ];
}

const goneSince = (recording: Recording | undefined): Instant | undefined =>
  recording?.erasure?.hereGoneAt;

function compareKept(
  { hold, now }: VersionFacts,
  recording: Recording,
): Difference[] {
  const differences: Difference[] = [];
  if (isOverdue(recording, now)) differences.push(overdueOf(recording, now));
  if (recording.keepers.length > 0 && hold === "off")
    differences.push(lockDifference("kept-unlocked", recording));
  if (!isKept(recording) && hold === "on")
    differences.push(lockDifference("locked-unkept", recording));
  return differences;
}

/** T104: nobody can say whose it is, so nobody can have agreed to it. */
function unknown(version: ListedVersion): Difference {
  const { key, versionId } = version;
  const remedy: Remedy | undefined = isRecordingId(key)
    ? eraseVersion(unannouncedInteraction(key), key, versionId)
    : undefined;
  return {
    type: "unknown-version",
    subject: versionId,
    about: idsOf(version),
    unknownSince: version.lastModified,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

function stray(
  type: FindingType,
  version: ListedVersion,
  { interactionId, recordingId }: Recording,
): Difference {
  const { versionId } = version;
  return {
    type,
    subject: versionId,
    about: { interactionId, recordingId, versionId },
    unknownSince: version.lastModified,
    remedy: eraseVersion(interactionId, recordingId, versionId),
  };
}

const eraseVersion = (
  interactionId: Recording["interactionId"],
  recordingId: RecordingId,
  versionId: ListedVersion["versionId"],
): Remedy => ({
  do: "erase-version",
  version: { interactionId, recordingId, versionId },
});

function lockDifference(
  type: "kept-unlocked" | "locked-unkept",
  { interactionId, recordingId, versionId }: Recording,
): Difference {
  if (versionId === undefined)
    return {
      type,
      subject: recordingId,
      about: { interactionId, recordingId },
    };
  const version = { key: recordingId, versionId };
  return {
    type,
    subject: recordingId,
    about: { interactionId, recordingId, versionId },
    // T18: who locks does not unlock, so a lock nobody needs is left to a person.
    ...(type === "kept-unlocked"
      ? { remedy: { do: "lock", version } as const }
      : {}),
  };
}

const idsOf = ({ key, versionId }: ListedVersion) => ({
  versionId,
  ...(isRecordingId(key) ? { recordingId: key } : {}),
});
