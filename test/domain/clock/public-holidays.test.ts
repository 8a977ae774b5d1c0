import { describe, expect, test } from "vitest";
import { nextWorkingDay } from "#domain/clock/working-day";
import { LegalDate } from "#schemas/instant";
import { rights } from "#stacks/settings/rights";
import { holidaysOf } from "#test/properties/clock/regulation";

const years = Array.from({ length: 14 }, (_, at) => 2025 + at);
const dayOf = (time: number) =>
  LegalDate.parse(new Date(time).toISOString().slice(0, 10));
const everyDay = years.flatMap((year) =>
  Array.from({ length: 365 }, (_, at) => dayOf(Date.UTC(year, 0, 1 + at))),
);
const isWeekday = (date: string) =>
  ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const freeWeekdays = (country: string) =>
  everyDay.filter(
    (date) => isWeekday(date) && nextWorkingDay(date, country) !== date,
  );

/** Gauss: Easter Sunday of the western churches, as days after 21 March. */
function easter(year: number): number {
  const a = year % 19;
  const d = (19 * a + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d === 29 && e === 6;
  return Date.UTC(year, 2, 22 + d + e - (late ? 7 : 0));
}
const day = 86_400_000;

describe("free days", () => {
  const countries = new Set(rights.entities.map(({ country }) => country));
  test.each([...countries])(
    "of %s are those of the maintained list, year by year (T44)",
    (country) => {
      const listed = [...holidaysOf(country, years)].filter(isWeekday).sort();
      expect(freeWeekdays(country)).toEqual(listed);
    },
  );

  test.each([
    ["BE", [1, 39, 50]],
    ["FR", [1, 39, 50]],
    ["NL", [1, 39, 50]],
    ["DE", [-2, 1, 39, 50]],
    ["SE", [-2, 1, 39]],
    ["IE", [1]],
  ])("of %s move with Easter (T44)", (country, offsets) => {
    const moving = years.flatMap((year) =>
      offsets.map((offset) => dayOf(easter(year) + offset * day)),
    );
    expect(freeWeekdays(country)).toEqual(expect.arrayContaining(moving));
  });

  test.each([
    ["2026-04-10", "2026-04-14"],
    ["2027-04-30", "2027-05-04"],
    ["2028-04-14", "2028-04-18"],
  ])(
    "of Romania are those of the orthodox Easter: %s ends on %s (T44)",
    (friday, tuesday) => {
      expect(nextWorkingDay(LegalDate.parse(friday), "RO")).toBe(tuesday);
    },
  );

  test("are weekends only where there is no Member State (T44)", () => {
    expect(freeWeekdays("US")).toEqual([]);
  });
});
