import * as z from "zod/mini";
import { Instant } from "./instant.ts";

/** A code as somebody types it. */
export const TypedCode = z
  .string()
  .check(z.regex(/^\d{6}$/, "must be the six digits of the code"));
export type TypedCode = z.infer<typeof TypedCode>;

/** A code that was sent, as it is kept: never the code itself, only its keyed and salted digest. */
export const OneTimeCode = z.object({
  salt: z.string(),
  digest: z.string(),
  sentAt: Instant,
  expiresAt: Instant,
  /** How many wrong ones may still be typed. */
  triesLeft: z.number(),
  usedAt: z.optional(Instant),
});
export type OneTimeCode = z.infer<typeof OneTimeCode>;
