import fc from "fast-check";
import { expect, test } from "vitest";
import { callEnd } from "#domain/calls/call-end";
import { plusDays } from "#domain/time/instant";
import { at } from "#test/contracts/ledger-items";

const received = at("2026-11-24T10:00:00.000Z");

test.each([
  ["2026-11-24T09:30:00Z", "2026-11-24T09:30:00.000Z"],
  ["2026-11-24T10:30:00+01:00", "2026-11-24T09:30:00.000Z"],
  ["1795513800", "2026-11-24T09:50:00.000Z"],
  ["1795513800123", "2026-11-24T09:50:00.123Z"],
  ["2026-11-24T10:04:59Z", received],
])("the platform's %s is taken for the end of the call (T4)", (hint, end) => {
  expect(callEnd(hint, received)).toBe(end);
});

test.each([
  null,
  undefined,
  "",
  "just now",
  "2026-11-24T10:05:01Z",
  "2126-11-24T10:00:00Z",
  "1970-01-01T00:00:00Z",
  "2026-10-23T09:59:59Z",
  "0000000000",
  "9999999999999",
  "99999999999999999999",
  "+275760-09-13T00:00:00.000Z",
  "2026-02-31",
])(
  "an absurd end, %j, is ignored for the moment we heard of it (T4)",
  (hint) => {
    expect(callEnd(hint, received)).toBe(received);
  },
);

test("whatever the hint, the thirty days start no later than we heard, and at most 31 days before (R27, T4)", () => {
  const epoch = fc.integer({ min: 0, max: 9_999_999_999_999 }).map(String);
  const near = fc
    .integer({ min: -100, max: 100 })
    .map((days) => plusDays(received, days));
  fc.assert(
    fc.property(fc.oneof(fc.string(), epoch, near), (hint) => {
      const end = callEnd(hint, received);
      expect(end <= received && end >= plusDays(received, -31)).toBe(true);
    }),
  );
});
