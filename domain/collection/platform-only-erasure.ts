import type { PlatformRecording } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { Instant } from "#schemas/instant";
import type { ErasureCause, Recording } from "#schemas/recording";
import { recordingIdFrom } from "../ids.ts";

export type PlatformErasure = {
  id: string;
  cause: ErasureCause;
  decidedAt: Instant;
  at: Instant;
};

/** A recording that exists at the platform only and is to go there, by the same road as every other. */
export function platformOnlyErasure(
  listed: PlatformRecording,
  collection: Collection,
  erasure: PlatformErasure,
): Recording {
  return {
    kind: "recording",
    recordingId: recordingIdFrom(erasure.id),
    interactionId: collection.interactionId,
    callId: collection.callId,
    platformRecordingId: listed.id,
    type: listed.type,
    state: "erasing",
    subject: collection.subject,
    seenAt: erasure.decidedAt,
    keepers: [],
    erasure: {
      cause: erasure.cause,
      decidedAt: erasure.decidedAt,
      attempts: 0,
    },
    nextAt: erasure.at,
    revision: 0,
  };
}
