import { instantFrom, plusDays } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { Recurrence } from "../plan/schedules.ts";

/**
 * The times a schedule has in `(before, now]`. One of each minute has the present one only, since it makes up for those
 * that were leapt over; one of each day has every one.
 */
export function scheduledTimes(
  runs: Recurrence,
  before: Instant,
  now: Instant,
): Instant[] {
  if (runs.each === "minute") return [now];
  const hour = String(runs.hour).padStart(2, "0");
  const first = instantFrom(`${before.slice(0, 10)}T${hour}:00:00.000Z`);
  const times: Instant[] = [];
  for (let at = first; at !== undefined && at <= now; at = plusDays(at, 1)) {
    if (at > before) times.push(at);
  }
  return times;
}
