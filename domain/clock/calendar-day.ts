import type { Instant, LegalDate } from "#schemas/instant";
import {
  ImpossibleInstant,
  instantOf,
  isLegalDate,
  millisecondsOf,
} from "../time/instant.ts";

/** The calendar day it was where the entity acts (T12). */
export const localDate = (instant: Instant, timeZone: string): LegalDate =>
  legalDate(wallClock(millisecondsOf(instant), timeZone).slice(0, 10));

/** The moment a day is over where the entity acts: until then it can be used (Reg 1182/71, Art 3(2): its last hour). */
export function endOfDay(date: LegalDate, timeZone: string): Instant {
  const midnight = Date.parse(`${plusCalendarDays(date, 1)}T00:00:00.000Z`);
  const first = midnight - offsetAt(midnight, timeZone);
  return instantOf(midnight - offsetAt(first, timeZone));
}

export function plusCalendarDays(from: LegalDate, days: number): LegalDate {
  const { year, month, day } = partsOf(from);
  return dateOf(Date.UTC(year, month - 1, day + days));
}

/** The same date that many months on, or that month's last day when it has no such date: 31 January -> 28 February (T43). */
export function plusCalendarMonths(from: LegalDate, months: number): LegalDate {
  const { year, month, day } = partsOf(from);
  const lastDay = new Date(
    Date.UTC(year, month - 1 + months + 1, 0),
  ).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
const offsetAt = (milliseconds: number, timeZone: string): number =>
  Date.parse(`${wallClock(milliseconds, timeZone)}.000Z`) - milliseconds;

/** `2026-11-24T10:00:00`: what a clock on the wall shows. */
function wallClock(milliseconds: number, timeZone: string): string {
  return formatFor(timeZone).format(new Date(milliseconds)).replace(" ", "T");
}

/** Making one takes longer than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  formats.set(timeZone, made);
  return made;
}

function partsOf(date: LegalDate): {
  year: number;
  month: number;
  day: number;
} {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

const dateOf = (milliseconds: number): LegalDate =>
  legalDate(instantOf(milliseconds).slice(0, 10));

function legalDate(text: string): LegalDate {
  if (!isLegalDate(text))
    throw new ImpossibleInstant(
      "A legal date must lie between the years 0 and 9999.",
    );
  return text;
}
