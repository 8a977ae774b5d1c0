import { describe, expect, test } from "vitest";
import { endOfDay } from "#domain/clock/calendar-day";
import { deadlines, extendedDeadlines } from "#domain/clock/legal-dates";
import { instantOf, millisecondsOf } from "#domain/time/instant";
import { LegalDate } from "#schemas/instant";
import { rights } from "#stacks/settings/rights";
import {
  type Day,
  daysBehind,
  endsOnWorkingDay,
  holidaysOf,
  monthsBehind,
  textOf,
  wallOf,
} from "./regulation.ts";

const hour = 3_600_000;
const firstReceipt = Date.UTC(2026, 0, 1);
const dates = 3653;
const years = Array.from({ length: 12 }, (_, at) => 2025 + at);

/** At noon, and when it is the next day already in a part of Europe. */
const receipts = Array.from({ length: dates }, (_, at) =>
  [12, 22.5].map((hours) => instantOf(firstReceipt + (24 * at + hours) * hour)),
).flat();

/** What no country changes, walked through once a day. */
const walked = new Map<string, ReturnType<typeof walk>>();
const walk = (day: Day) => {
  const month = monthsBehind(day, 1);
  return {
    thirtyDays: textOf(daysBehind(day, 30)),
    month,
    threeMonths: monthsBehind(day, 3),
    twoBehindTheFirst: textOf(monthsBehind(month, 2)),
  };
};
function walkFrom(day: Day) {
  const known = walked.get(textOf(day)) ?? walk(day);
  walked.set(textOf(day), known);
  return known;
}

const earlier = (one: string, other: string) => (one < other ? one : other);

describe("over every receipt date of ten years", () => {
  test.each(rights.entities)(
    "$id counts as Reg 1182/71 says, in its own zone and with the holidays of $country (R50, T12, T42, T43, T44, T45)",
    ({ country, timeZone }) => {
      const holidays = holidaysOf(country, years);
      const wall = wallOf(timeZone);
      const wrong = receipts.filter((receivedAt) => {
        const days = walkFrom(wall(new Date(receivedAt)));
        const month = textOf(endsOnWorkingDay(days.month, holidays));
        const three = textOf(endsOnWorkingDay(days.threeMonths, holidays));
        const first = deadlines(receivedAt, { country, timeZone });
        const extended = extendedDeadlines(receivedAt, { country, timeZone });
        return (
          first.noticeDate !== days.thirtyDays ||
          first.legalDate !== month ||
          first.dueDate !== earlier(days.thirtyDays, month) ||
          extended.legalDate !== three ||
          extended.dueDate !== earlier(days.twoBehindTheFirst, three)
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe("a day", () => {
  const zones = new Set(rights.entities.map(({ timeZone }) => timeZone));
  const days = Array.from({ length: dates }, (_, at) =>
    LegalDate.parse(instantOf(firstReceipt + 24 * at * hour).slice(0, 10)),
  );
  test.each([...zones])(
    "ends in %s with its last millisecond, whatever the clocks do (T12)",
    (timeZone) => {
      const wall = wallOf(timeZone);
      const wrong = days.filter((date) => {
        const end = millisecondsOf(endOfDay(date, timeZone));
        return (
          textOf(wall(new Date(end - 1))) !== date ||
          textOf(wall(new Date(end))) <= date
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});
