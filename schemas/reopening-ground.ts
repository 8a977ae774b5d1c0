import * as z from "zod/mini";

/** Why a closed request is worked on again. */
export const ReopeningGround = z.enum([
  "complaint",
  "new-facts",
  "our-mistake",
]);
export type ReopeningGround = z.infer<typeof ReopeningGround>;
