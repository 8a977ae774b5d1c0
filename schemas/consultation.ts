import * as z from "zod/mini";

/** What for somebody of ours reads what a requester wrote. */
export const ReadingPurpose = z.enum([
  "to-identify",
  "to-answer",
  "to-handle-complaint",
]);
export type ReadingPurpose = z.infer<typeof ReadingPurpose>;

/** What privacy staff post to read it. */
export const NewReading = z.strictObject({ purpose: ReadingPurpose });
