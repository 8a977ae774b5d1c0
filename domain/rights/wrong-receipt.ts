import type { Instant } from "#schemas/instant";
import { plusDays } from "../time/instant.ts";
import { isAhead } from "../time/is-ahead.ts";

/** A receipt may lie back as far as a year, never ahead. */
export function wrongReceipt(
  receivedAt: Instant,
  now: Instant,
): string | undefined {
  if (isAhead(receivedAt, now)) return "must not lie in the future";
  return receivedAt < plusDays(now, -366)
    ? "must not lie more than a year back"
    : undefined;
}
