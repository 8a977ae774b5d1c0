import type { Instant, LegalDate } from "#schemas/instant";
import {
  ImpossibleInstant,
  instantFrom,
  isLegalDate,
  plusDays,
  plusMinutes,
} from "../time/instant.ts";

/** A day is compared from two hours after its end (UTC), when its last events and sweeps are through. */
const settledAfterMinutes = 26 * 60;

/** The newest day that can be compared. */
export const dayToReconcile = (now: Instant): LegalDate =>
  dayOf(plusMinutes(now, -settledAfterMinutes));

export const beginOf = (day: LegalDate): Instant =>
  plusMinutes(midnightOf(day), settledAfterMinutes);

export const dayBefore = (day: LegalDate, days: number): LegalDate =>
  dayOf(plusDays(midnightOf(day), -days));

function midnightOf(day: LegalDate): Instant {
  const midnight = instantFrom(`${day}T00:00:00.000Z`);
  if (midnight !== undefined) return midnight;
  throw new ImpossibleInstant(`${day} is no day.`);
}

function dayOf(instant: Instant): LegalDate {
  const day = instant.slice(0, 10);
  if (isLegalDate(day)) return day;
  throw new ImpossibleInstant(`${instant} lies on no day.`);
}
