import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  localDate,
  plusCalendarDays,
  plusCalendarMonths,
} from "#domain/clock/calendar-day";
import { deadlines, extendedDeadlines } from "#domain/clock/legal-dates";
import { nextWorkingDay } from "#domain/clock/working-day";
import { instantOf } from "#domain/time/instant";
import { LegalDate } from "#schemas/instant";
import { rights } from "#stacks/settings/rights";
import { at } from "#test/contracts/ledger-items";

const romania = { id: "ro-9", country: "RO", timeZone: "Europe/Bucharest" };
const belgium = { id: "be-2", country: "BE", timeZone: "Europe/Brussels" };
const texas = { id: "us-17.1", country: "US", timeZone: "America/Chicago" };

const day = (text: string) => LegalDate.parse(text);
const noon = (text: string) => at(`${text}T12:00:00.000Z`);
const anyInstant = fc
  .integer({
    min: Date.parse("2026-01-01T00:00:00.000Z"),
    max: Date.parse("2028-11-30T00:00:00.000Z"),
  })
  .map(instantOf);
const anyDay = anyInstant.map((instant) => day(instant.slice(0, 10)));
const anyEntity = fc.constantFrom(...rights.entities);

describe("the worked examples of Reg 1182/71 (G13)", () => {
  test.each([
    ["2027-01-31", romania, "2027-03-02", "2027-03-01", "2027-03-01"],
    ["2027-03-05", romania, "2027-04-04", "2027-04-05", "2027-04-04"],
    ["2026-08-31", romania, "2026-09-30", "2026-09-30", "2026-09-30"],
    ["2026-01-31", romania, "2026-03-02", "2026-03-02", "2026-03-02"],
    ["2028-01-31", romania, "2028-03-01", "2028-02-29", "2028-02-29"],
    ["2026-11-25", romania, "2026-12-25", "2026-12-28", "2026-12-25"],
    ["2026-11-25", texas, "2026-12-25", "2026-12-25", "2026-12-25"],
    ["2027-03-30", romania, "2027-04-29", "2027-05-04", "2027-04-29"],
    ["2027-03-30", belgium, "2027-04-29", "2027-04-30", "2027-04-29"],
  ])(
    "received %s: 30 days are %3$s, the legal month ends %4$s, we work to %5$s (T42, T43, T44)",
    (received, entity, noticeDate, legalDate, dueDate) => {
      expect(deadlines(noon(received), entity)).toEqual({
        noticeDate,
        legalDate,
        dueDate,
      });
    },
  );

  test.each([
    ["2027-01-31", "2027-05-04", "2027-04-28"],
    ["2027-11-30", "2028-02-29", "2028-02-29"],
    ["2026-12-01", "2027-03-01", "2027-03-01"],
    ["2026-11-24", "2027-02-24", "2027-02-24"],
    ["2026-09-25", "2026-12-28", "2026-12-25"],
  ])(
    "received %s and extended: three months from receipt end %s, we work to %s (T45)",
    (received, legalDate, dueDate) => {
      expect(extendedDeadlines(noon(received), romania)).toMatchObject({
        legalDate,
        dueDate,
      });
    },
  );

  test("days the clock stood are added before anything rolls (T44, T47)", () => {
    // A month from 10 April is a Sunday and rolls to Monday; three days later it is a Wednesday, not a Thursday.
    expect(deadlines(noon("2026-04-10"), romania).legalDate).toBe("2026-05-11");
    expect(deadlines(noon("2026-04-10"), romania, 3)).toEqual({
      noticeDate: "2026-05-13",
      legalDate: "2026-05-13",
      dueDate: "2026-05-13",
    });
    expect(extendedDeadlines(noon("2027-01-31"), romania, 2)).toMatchObject({
      legalDate: "2027-05-04",
      dueDate: "2027-04-30",
    });
  });
});

describe("a month on", () => {
  test.each([
    ["2027-01-28", "2027-02-28"],
    ["2027-01-29", "2027-02-28"],
    ["2027-01-31", "2027-02-28"],
    ["2028-01-30", "2028-02-29"],
    ["2026-03-31", "2026-04-30"],
    ["2026-12-31", "2027-01-31"],
    ["2027-02-28", "2027-03-28"],
  ])("from %s is %s (T43)", (from, to) => {
    expect(plusCalendarMonths(day(from), 1)).toBe(to);
  });

  test("is the same date, or the last day of a month that lacks it (T43)", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (from, months) => {
        const to = plusCalendarMonths(from, months);
        const wanted = Number(from.slice(8));
        const got = Number(to.slice(8));
        const isLast = plusCalendarDays(to, 1).slice(8) === "01";
        expect(got === wanted || (got < wanted && isLast)).toBe(true);
        const passed =
          (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          Number(to.slice(5, 7)) -
          Number(from.slice(5, 7));
        expect(passed).toBe(months);
      }),
    );
  });

  test("never comes earlier for a later receipt (T43)", () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 40 }), (from, later) => {
        const next = plusCalendarDays(from, later);
        expect(plusCalendarMonths(from, 1) <= plusCalendarMonths(next, 1)).toBe(
          true,
        );
      }),
    );
  });
});

describe("the day we work to", () => {
  test("is the earlier of both, whoever received it and whenever (R50, T42)", () => {
    fc.assert(
      fc.property(anyInstant, anyEntity, (received, entity) => {
        const { noticeDate, legalDate, dueDate } = deadlines(received, entity);
        expect(dueDate <= noticeDate && dueDate <= legalDate).toBe(true);
        expect([noticeDate, legalDate]).toContain(dueDate);
      }),
    );
  });

  test("keeps the notice's thirty days to the day; they never roll (T44)", () => {
    fc.assert(
      fc.property(anyInstant, anyEntity, (received, entity) => {
        const { noticeDate } = deadlines(received, entity);
        const start = localDate(received, entity.timeZone);
        expect(Date.parse(noticeDate) - Date.parse(start)).toBe(
          30 * 24 * 3_600_000,
        );
      }),
    );
  });

  test("has a legal month that never ends on a weekend, nor on a day off in that country (T44)", () => {
    fc.assert(
      fc.property(anyInstant, anyEntity, (received, entity) => {
        const { legalDate } = deadlines(received, entity);
        expect([0, 6]).not.toContain(new Date(legalDate).getUTCDay());
        expect(nextWorkingDay(legalDate, entity.country)).toBe(legalDate);
      }),
    );
  });

  test("knows weekends only where it knows no holidays (T44)", () => {
    expect(nextWorkingDay(day("2026-12-25"), "XX")).toBe("2026-12-25");
    expect(nextWorkingDay(day("2026-12-26"), "XX")).toBe("2026-12-28");
    expect(nextWorkingDay(day("2099-12-25"), "RO")).toBe("2099-12-25");
  });
});

test.each([
  ["2026-12-31T22:30:00.000Z", "Europe/Bucharest", "2027-01-01"],
  ["2026-12-31T22:30:00.000Z", "Europe/London", "2026-12-31"],
  ["2027-01-01T03:00:00.000Z", "America/Chicago", "2026-12-31"],
  ["2026-03-29T00:59:59.999Z", "Europe/Brussels", "2026-03-29"],
  ["2026-06-30T21:00:00.000Z", "Europe/Bucharest", "2026-07-01"],
])("%s is, in %s, on %s (T12)", (instant, timeZone, date) => {
  expect(localDate(at(instant), timeZone)).toBe(date);
});

test("a request just before midnight is counted from the entity's own day (T12, T42)", () => {
  const received = at("2027-01-30T22:30:00.000Z");
  expect(deadlines(received, romania).noticeDate).toBe("2027-03-02");
  expect(deadlines(received, belgium).noticeDate).toBe("2027-03-01");
});

test("a date beyond the calendar is an error, never a wrong date (T43)", () => {
  expect(() => plusCalendarMonths(day("9999-12-31"), 1)).toThrow("instant");
});
