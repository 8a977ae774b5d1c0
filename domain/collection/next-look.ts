import type { Instant } from "#schemas/instant";
import { plusSeconds, secondsBetween } from "../time/instant.ts";

/** The first of the planned looks that is still to come: 30 s, 2 min, 10 min, 1 h and 24 h after the call's end. */
export function nextLook(
  openedAt: Instant,
  now: Instant,
  atSeconds: readonly number[],
): Instant | undefined {
  const passed = secondsBetween(openedAt, now);
  const next = atSeconds.find((seconds) => seconds > passed);
  return next === undefined ? undefined : plusSeconds(openedAt, next);
}

/** After a listing that was not answered: a minute, doubled each time, an hour at most. */
export function lookAfterFailure(now: Instant, failures: number): Instant {
  return plusSeconds(now, Math.min(60 * 2 ** Math.min(failures, 10), 3600));
}
