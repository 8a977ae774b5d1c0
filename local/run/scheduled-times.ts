import {
  instantFrom,
  instantOf,
  millisecondsOf,
  plusDays,
} from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { Recurrence } from "../plan/schedules.ts";

/**
 * The times a schedule has in `(before, now]`. One of minutes has the last of them only, since it makes up for those that
 * were leapt over; one of each day has every one.
 */
export function scheduledTimes(
  runs: Recurrence,
  before: Instant,
  now: Instant,
): Instant[] {
  if (runs.each === "minutes") return lastOfMinutes(runs.count, before, now);
  const hour = String(runs.hour).padStart(2, "0");
  const first = instantFrom(`${before.slice(0, 10)}T${hour}:00:00.000Z`);
  const times: Instant[] = [];
  for (let at = first; at !== undefined && at <= now; at = plusDays(at, 1)) {
    if (at > before) times.push(at);
  }
  return times;
}

function lastOfMinutes(count: number, before: Instant, now: Instant) {
  // What is walked to may lie between two minutes, and its sweeps are of then.
  if (count === 1) return [now];
  const every = count * 60_000;
  const last = Math.floor(millisecondsOf(now) / every) * every;
  return last > millisecondsOf(before) ? [instantOf(last)] : [];
}
