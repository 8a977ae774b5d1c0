import Holidays from "date-holidays";
import { settings } from "#stacks/settings";

const first = 2025;
const last = 2038;
/** The Regulation knows holidays of Member States only (Art 2(1)); the United Kingdom kept it. */
const withoutHolidays = ["US"];

/**
 * `domain/clock/public-holidays.json`: holidays of each entity's country by year. Only those of the whole country and by
 * law: a date that counts one too few is early, one that counts one too many is late.
 */
export function publicHolidays(): string {
  const countries = new Set(
    settings.production.rights.entities.map(({ country }) => country),
  );
  const table = [...countries]
    .filter((country) => !withoutHolidays.includes(country))
    .sort()
    .map((country) => [country, yearsOf(country)] as const);
  return JSON.stringify(Object.fromEntries(table));
}

function yearsOf(country: string): Record<string, string> {
  const library = new Holidays(country);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return Object.fromEntries(years.map((year) => [year, daysOf(library, year)]));
}

/** Weekends are free without it; the table travels with functions. */
const isWeekday = (date: string): boolean =>
  ![0, 6].includes(new Date(`${date}T00:00:00.000Z`).getUTCDay());

function daysOf(library: Holidays, year: number): string {
  const days = library
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10))
    .filter(isWeekday)
    .map((date) => date.slice(5, 7) + date.slice(8, 10));
  return [...new Set(days)].sort().join(" ");
}
