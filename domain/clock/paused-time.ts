import type { Pause } from "#schemas/clock";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { earliest, secondsBetween } from "../time/instant.ts";

const daySeconds = 24 * 60 * 60;

export type PausedTime = {
  /** Whole days of 24 hours of the pauses that are over; what is left of a day is not given to us (T47). */
  days: number;
  /** Since when it stands. */
  since?: Instant;
  /** Whole days it has stood since then. */
  daysSince: number;
};

/** How long the clock stood until `at`, and whether it stands then. */
export function pausedTime(
  { clock, identity }: Pick<Request, "clock" | "identity">,
  at: Instant,
): PausedTime {
  const time: PausedTime = { days: 0, daysSince: 0 };
  for (const pause of clock.pauses) {
    const end = endOf(pause, identity?.decidedAt);
    const days = wholeDays(pause.pausedAt, earliest(end, at));
    if (end <= at) time.days += days;
    else if (pause.pausedAt <= at) {
      time.since = pause.pausedAt;
      time.daysSince = days;
    }
  }
  return time;
}

/** It ends with the answer, with a decision on the identity, or by itself: whatever is first. */
function endOf(
  { resumedAt, resumesBy, pausedAt }: Pause,
  decidedAt: Instant | undefined,
): Instant {
  return earliest(
    resumesBy,
    resumedAt ?? resumesBy,
    decidedAt !== undefined && decidedAt >= pausedAt ? decidedAt : resumesBy,
  );
}

const wholeDays = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor(secondsBetween(from, to) / daySeconds));
