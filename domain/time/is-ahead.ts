import type { Instant } from "#schemas/instant";
import { plusMinutes } from "./instant.ts";

/** Whether somebody says of a thing that it happened, and it lies in the future; five minutes are a clock's. */
export const isAhead = (at: Instant, now: Instant): boolean =>
  at > plusMinutes(now, 5);
