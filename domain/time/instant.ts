import type { Instant, LegalDate } from "#schemas/instant";

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** A number of milliseconds that is no moment between the years 0 and 9999. */
export class ImpossibleInstant extends Error {
  readonly code = "impossible-instant";
}

export const plusSeconds = (from: Instant, seconds: number): Instant =>
  instantOf(millisecondsOf(from) + seconds * second);
export const plusMinutes = (from: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(from) + minutes * minute);
/** Days of exactly 24 hours, in UTC: the thirty days of the notice do not move with a clock change (T12). */
export const plusDays = (from: Instant, days: number): Instant =>
  instantOf(millisecondsOf(from) + days * day);

/** The same day and time of a later month, in UTC; the last day of a month that has no such day. */
export function plusMonths(from: Instant, months: number): Instant {
  const date = new Date(millisecondsOf(from));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  date.setUTCFullYear(year, month, Math.min(date.getUTCDate(), lastDay));
  return instantOf(date.getTime());
}

export const secondsBetween = (from: Instant, to: Instant): number =>
  (millisecondsOf(to) - millisecondsOf(from)) / second;
export const earliest = (
  first: Instant,
  ...rest: readonly Instant[]
): Instant =>
  rest.reduce((least, next) => (next < least ? next : least), first);

export function instantOf(milliseconds: number): Instant {
  const text = Number.isFinite(milliseconds)
    ? new Date(milliseconds).toISOString()
    : "";
  if (!hasYearOfFourDigits(text))
    throw new ImpossibleInstant(
      `No instant lies ${String(milliseconds)} ms from 1970.`,
    );
  return text;
}

/** A time as somebody else wrote it: `undefined` when it is none, or lies outside the years 1 to 9999. */
export function instantFrom(text: string): Instant | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  const iso = new Date(milliseconds).toISOString();
  return hasYearOfFourDigits(iso) ? iso : undefined;
}

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** Of what toISOString writes: other years have a sign and six digits. */
const hasYearOfFourDigits = (iso: string): iso is Instant => iso.length === 24;

export function isLegalDate(text: string): text is LegalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
