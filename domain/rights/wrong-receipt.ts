import type { Instant } from "#schemas/instant";
import { plusDays, plusMinutes } from "../time/instant.ts";

/** A receipt may lie back as far as a year, never ahead; five minutes are a clock's. */
export function wrongReceipt(
  receivedAt: Instant,
  now: Instant,
): string | undefined {
  if (receivedAt > plusMinutes(now, 5)) return "must not lie in the future";
  return receivedAt < plusDays(now, -366)
    ? "must not lie more than a year back"
    : undefined;
}
