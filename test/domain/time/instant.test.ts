import fc from "fast-check";
import { expect, test } from "vitest";
import {
  earliest,
  instantFrom,
  instantOf,
  isLegalDate,
  plusDays,
  plusMinutes,
  secondsBetween,
} from "#domain/time/instant";
import { at } from "#test/contracts/ledger-items";

const anyInstant = fc
  .integer({ min: 0, max: 4_102_444_800_000 })
  .map(instantOf);

test("a day is 24 hours, also when clocks change (T12)", () => {
  const beforeSummer = at("2026-03-28T12:00:00.000Z");
  expect(plusDays(beforeSummer, 1)).toBe("2026-03-29T12:00:00.000Z");
  expect(plusDays(at("2026-10-10T22:30:00.000Z"), 30)).toBe(
    "2026-11-09T22:30:00.000Z",
  );
});

test("later instants are later texts (T12)", () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.integer({ min: 1, max: 1_000_000 }),
      (from, by) => {
        const later = plusMinutes(from, by);
        expect(later > from).toBe(true);
        expect(secondsBetween(from, later)).toBe(by * 60);
        expect(earliest(later, from)).toBe(from);
      },
    ),
  );
});

test.each([
  ["2026-11-24T10:00:00Z", "2026-11-24T10:00:00.000Z"],
  ["2026-11-24T11:00:00+01:00", "2026-11-24T10:00:00.000Z"],
  ["yesterday", undefined],
  ["", undefined],
  ["+275760-09-13T00:00:00.000Z", undefined],
  ["-000001-01-01T00:00:00.000Z", undefined],
])("%j reads as %j (T12)", (text, instant) => {
  expect(instantFrom(text)).toBe(instant);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000])(
  "%d ms is no instant, and says so",
  (milliseconds) => {
    expect(() => instantOf(milliseconds)).toThrow(
      expect.objectContaining({ code: "impossible-instant" }),
    );
  },
);

test("a legal date is a day and nothing else (T12)", () => {
  expect(isLegalDate("2026-11-24")).toBe(true);
  expect(isLegalDate("2026-11-24T10:00:00.000Z")).toBe(false);
});
