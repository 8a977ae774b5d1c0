import * as z from "zod/mini";
import { AudioChannel } from "./audio-profile.ts";
import {
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  StaffId,
} from "./ids.ts";
import { Instant } from "./instant.ts";

export const ReviewReason = z.enum([
  "one-channel",
  "channel-unknown",
  "profile",
  "unknown-format",
]);
export type ReviewReason = z.infer<typeof ReviewReason>;

export const Mute = z.object({ fromMs: z.number(), toMs: z.number() });

/** What staff put after hearing a recording; an empty list confirms that there is nothing to mute. */
export const NewMutes = z.object({
  mutes: z.array(Mute).check(z.maxLength(1000)),
  /** Where the customer is heard, when the platform did not say; an agent's copy has the other channel. */
  contactChannel: z.optional(AudioChannel),
});
export type NewMutes = z.infer<typeof NewMutes>;

/** A recording of an access request that a person must hear before the answer is approved (Art 15(4)). */
export const AudioReview = z.object({
  kind: z.literal("audio-review"),
  requestId: RequestId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  recordingId: RecordingId,
  because: ReviewReason,
  /** Absent when the format is unknown. */
  channels: z.optional(AudioChannel),
  lengthMs: z.optional(z.number()),
  openedAt: Instant,
  reviewed: z.optional(
    z.object({ ...NewMutes.shape, by: StaffId, at: Instant }),
  ),
  revision: z.number(),
});
export type AudioReview = z.infer<typeof AudioReview>;
