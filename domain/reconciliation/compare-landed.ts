import type { ListedVersion } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { Difference } from "./difference.ts";
import { isSettled } from "./grace.ts";

export type LandedFacts = {
  landed: ListedVersion;
  /** Whether the ledger has a recording of it. */
  known: boolean;
  /** What admission would have made of it; none when its key says nothing. */
  waiting: Recording | undefined;
  now: Instant;
};

/** Audio that landed and that admission never heard of (T103). Its key may say anything and is not repeated. */
export function compareLanded({
  landed,
  known,
  waiting,
  now,
}: LandedFacts): Difference[] {
  if (known || !isSettled(landed.lastModified, now)) return [];
  if (waiting === undefined)
    return [
      { type: "landed-unheard", subject: landed.etag ?? "unknown", about: {} },
    ];
  const { interactionId, platformRecordingId } = waiting;
  return [
    {
      type: "landed-unheard",
      subject: platformRecordingId,
      about: { interactionId, platformRecordingId },
      unknownSince: landed.lastModified,
      remedy: { do: "admit", recording: waiting },
    },
  ];
}
