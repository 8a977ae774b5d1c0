import * as z from "zod/mini";
import { Instant } from "./instant.ts";

/** What was done of what was granted, in recordings; packages and erasures are told apart. */
export const CarriedOut = z.object({
  restricted: z.optional(z.number()),
  stated: z.optional(z.number()),
  withdrawn: z.optional(z.number()),
  upheld: z.optional(z.number()),
  at: Instant,
});
export type CarriedOut = z.infer<typeof CarriedOut>;
