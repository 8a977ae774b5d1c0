import type { Instant } from "#schemas/instant";
import { instantFrom, plusDays, plusMinutes } from "../time/instant.ts";

/**
 * When a call ended, from a hint we do not trust and the moment we heard of it: the hint when it lies in the 31 days
 * before (clocks may differ by five minutes), else the moment we heard. Never later than that, so never too long kept.
 */
export function callEnd(
  hint: string | null | undefined,
  receivedAt: Instant,
): Instant {
  const claimed = instantFrom(asMilliseconds(hint ?? ""));
  if (claimed === undefined) return receivedAt;
  if (
    claimed > plusMinutes(receivedAt, 5) ||
    claimed < plusDays(receivedAt, -31)
  )
    return receivedAt;
  return claimed < receivedAt ? claimed : receivedAt;
}

/** The format of the platform's timestamps is not documented: ISO text, or an epoch in seconds or milliseconds. */
function asMilliseconds(hint: string): string {
  if (!/^\d{10}(\d{3})?$/.test(hint)) return hint;
  return new Date(Number(hint) * (hint.length === 10 ? 1000 : 1)).toISOString();
}
