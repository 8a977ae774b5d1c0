import type { PlatformRecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";

/** Somebody played a recording inside the platform, as its audit report tells it. */
export type PlatformPlay = {
  /** SHA-256 in hex of what the platform says of the act and of nobody; the same entry twice is the same play. */
  entry: string;
  at: Instant;
  /** The platform's id of whoever it was. It becomes a token at once and is written nowhere. */
  userId?: string;
  recordingId?: PlatformRecordingId;
};
/** `waits`: the platform still makes the report; ask again with `next`, or anew without it. */
export type ReportPage = { next: string | undefined; waits: boolean };
export type PlayPage = ReportPage & { plays: PlatformPlay[] };

/** The platform's own account of who listened inside it. A failed answer throws; it never reads as "nobody" (T5, T97). */
export interface PlayReport {
  /** From `from`, before `to`; complete an hour after `to`. */
  listPlays(
    span: { from: Instant; to: Instant },
    page: string | undefined,
  ): Promise<PlayPage>;
}
