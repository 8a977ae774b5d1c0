import * as z from "zod/mini";

/** What an authority has a subject be given of a call's audio: one's own side, all of it, or what a person lets pass. */
export const AudioProfile = z.enum([
  "silence-other-side",
  "keep-both",
  "human-review",
]);
export type AudioProfile = z.infer<typeof AudioProfile>;

/** The platform's first channel is 1. */
export const AudioChannel = z.literal([1, 2]);
export type AudioChannel = z.infer<typeof AudioChannel>;
