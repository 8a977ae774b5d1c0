import type { LegalDate } from "#schemas/instant";
import { plusCalendarDays } from "./calendar-day.ts";
import holidays from "./public-holidays.json" with { type: "json" };

type Days = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * By country and year, as `MMDD MMDD …`. Where the table has no country or year there are weekends only, which makes
 * dates earlier, never later. The Regulation knows the holidays of Member States (Art 2(1)), so the United States have none.
 */
const publicHolidays: Days = holidays;

/** Art 3(4): a period that would end on a holiday, a Saturday or a Sunday ends with the next working day (T44). */
export const nextWorkingDay = (date: LegalDate, country: string): LegalDate =>
  isWorkingDay(date, country)
    ? date
    : nextWorkingDay(plusCalendarDays(date, 1), country);

function isWorkingDay(date: LegalDate, country: string): boolean {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  const free = publicHolidays[country]?.[date.slice(0, 4)] ?? "";
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !free.split(" ").includes(date.slice(5, 7) + date.slice(8, 10))
  );
}
