import Holidays from "date-holidays";

/**
 * Regulation (EEC, Euratom) 1182/71 read out loud: a calendar on the wall is walked through day by day. Slow, and of no
 * code of the product.
 */
export type Day = { year: number; month: number; day: number };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = ({ year, month }: Day) =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? Number.NaN);

export function tomorrow({ year, month, day }: Day): Day {
  if (day < lengthOf({ year, month, day }))
    return { year, month, day: day + 1 };
  return month < 12
    ? { year, month: month + 1, day: 1 }
    : { year: year + 1, month: 1, day: 1 };
}

export const textOf = ({ year, month, day }: Day): string =>
  [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");

/** Art 3(1): the day during which the event occurs is not counted; so this many days are those behind it. */
export function daysBehind(event: Day, days: number): Day {
  let last = event;
  for (let counted = 0; counted < days; counted += 1) last = tomorrow(last);
  return last;
}

/**
 * Art 3(2)(c): ends with whichever day in the last month is the same date as the day from which the period runs; if that
 * day does not occur in the last month, with the last day of that month.
 */
export function monthsBehind(event: Day, months: number): Day {
  let monthsBegun = 0;
  let today = event;
  for (;;) {
    today = tomorrow(today);
    if (today.day === 1) monthsBegun += 1;
    if (monthsBegun !== months) continue;
    if (today.day === event.day || tomorrow(today).day === 1) return today;
  }
}

/** Zeller, 1882: 0 is a Saturday, 1 a Sunday. */
function weekdayOf({ year, month, day }: Day): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const days = day + Math.floor((13 * (m + 1)) / 5) + (y % 100);
  return (
    (days +
      Math.floor((y % 100) / 4) +
      Math.floor(Math.floor(y / 100) / 4) +
      5 * Math.floor(y / 100)) %
    7
  );
}

/** Art 2(1) and 3(4): on to the next day that is no public holiday of that Member State, no Sunday and no Saturday. */
export function endsOnWorkingDay(last: Day, holidays: Set<string>): Day {
  let end = last;
  while (weekdayOf(end) < 2 || holidays.has(textOf(end))) end = tomorrow(end);
  return end;
}

/** As the library lists them, and none where there is no Member State. */
export function holidaysOf(country: string, years: readonly number[]) {
  if (country === "US") return new Set<string>();
  const library = new Holidays(country);
  return new Set(
    years
      .flatMap((year) => library.getHolidays(year))
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10)),
  );
}

/** What a calendar on the wall shows there at that moment. */
export function wallOf(timeZone: string): (moment: Date) => Day {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return (moment) => {
    const parts = format.formatToParts(moment);
    const part = (name: string) =>
      Number(parts.find(({ type }) => type === name)?.value);
    return { year: part("year"), month: part("month"), day: part("day") };
  };
}
