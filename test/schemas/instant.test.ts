import fc from "fast-check";
import { expect, test } from "vitest";
import { Instant, LegalDate, Month } from "#schemas/instant";

const isInstant = (text: string) => Instant.safeParse(text).success;

test.each([
  "2026-11-24T10:00:00.000Z",
  "2028-02-29T23:59:59.999Z",
  "2000-02-29T00:00:00.000Z",
  "0000-01-31T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
])("%s is a moment (T12)", (text) => {
  expect(isInstant(text)).toBe(true);
});

test.each([
  "2026-02-29T00:00:00.000Z",
  "2100-02-29T00:00:00.000Z",
  "2026-02-31T00:00:00.000Z",
  "2026-04-31T00:00:00.000Z",
  "2026-11-32T00:00:00.000Z",
  "2026-11-00T00:00:00.000Z",
  "2026-00-24T00:00:00.000Z",
  "2026-13-24T00:00:00.000Z",
  "2026-11-24T24:00:00.000Z",
  "2026-11-24T10:60:00.000Z",
  "2026-11-24T10:00:60.000Z",
  "2026-11-24T10:00:00Z",
  "2026-11-24T10:00:00.000",
  "2026-11-24T10:00:00.000+01:00",
  "2026-11-24",
  " 2026-11-24T10:00:00.000Z",
  "",
])("%j is no moment (T12)", (text) => {
  expect(isInstant(text)).toBe(false);
});

test("a moment is what the calendar writes as it was read (T12)", () => {
  const digits = (most: number, length = 2) =>
    fc.nat({ max: most }).map((each) => String(each).padStart(length, "0"));
  const clock = fc.tuple(digits(25), digits(61), digits(61), digits(999, 3));
  const day = fc.tuple(digits(9999, 4), digits(14), digits(33));
  fc.assert(
    fc.property(day, clock, (date, [hour, minute, second, thousandth]) => {
      const text = `${date.join("-")}T${hour}:${minute}:${second}.${thousandth}Z`;
      const milliseconds = Date.parse(text);
      const written = Number.isNaN(milliseconds)
        ? undefined
        : new Date(milliseconds).toISOString();
      expect(isInstant(text)).toBe(written === text);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["2028-02-29", true],
  ["2026-12-31", true],
  ["2027-02-29", false],
  ["2026-02-30", false],
  ["2026-13-01", false],
  ["2026-11-00", false],
  ["2026-11-24T00:00:00.000Z", false],
  ["26-11-24", false],
])("%s is a day of the calendar: %j (T12)", (text, is) => {
  expect(LegalDate.safeParse(text).success).toBe(is);
});

test.each([
  ["2026-11", true],
  ["2026-12", true],
  ["2026-13", false],
  ["2026-00", false],
  ["2026-11-24", false],
  ["2026", false],
])("%s is a month: %j", (text, is) => {
  expect(Month.safeParse(text).success).toBe(is);
});
