import type { RecordingId, VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";

/** Somebody read a version in the vault, as CloudTrail tells it. */
export type StorageRead = {
  /** CloudTrail's id of the event, a UUID: the same event twice is the same read. */
  eventId: string;
  at: Instant;
  /** The function of ours whose role it was; anybody else has none. */
  reader: string | undefined;
  /** The key, when it has the form of ours. */
  recordingId: RecordingId | undefined;
  versionId: VersionId | undefined;
  /** S3 refused it: nothing was heard. */
  denied: boolean;
};
