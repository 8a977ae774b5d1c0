import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import { plusDays } from "../time/instant.ts";

/** R27: thirty days from the end of the call, not from when S3 got the file (T4). */
export const dueInstant = (
  callEndedAt: Instant,
  policy: RetentionPolicy,
): Instant => plusDays(callEndedAt, policy.termDays);
