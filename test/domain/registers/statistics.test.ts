import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf } from "#domain/registers/counts";
import type { Row } from "#domain/registers/register";
import { timesOf } from "#domain/registers/times";

const row = fc.record({
  requestId: fc.constantFrom("q-1", "q-2", "q-3", "q-4"),
  right: fc.constantFrom("access", "erasure", "portability"),
  outcome: fc.constantFrom("granted", "refused", "open", null),
});
const rows = fc.array(row, { maxLength: 60 });

/** A request is as long under way whichever of its rights is asked. */
const ofRequests = fc
  .array(
    fc.record({
      days: fc.option(fc.nat({ max: 120 })),
      overdue: fc.boolean(),
      rights: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((requests) =>
    requests.flatMap(({ days, overdue, rights }, at) =>
      Array.from({ length: rights }, () => ({
        requestId: `q-${String(at)}`,
        ...{ days, overdue },
      })),
    ),
  );

const counted = ["right", "outcome"];

describe("a register's counts", () => {
  test("equal a slow recount of its lines, column by column and value by value", () => {
    fc.assert(
      fc.property(rows, (lines: Row[]) => {
        for (const [column, values] of Object.entries(countsOf(lines, counted)))
          for (const value of ["access", "granted", "refused", "open", "-"])
            expect(values[value] ?? 0).toBe(
              lines.filter((line) => (line[column] ?? "-") === value).length,
            );
      }),
    );
  });

  test("of each column come to the number of lines, in whichever order they are read", () => {
    fc.assert(
      fc.property(rows, (lines: Row[]) => {
        const counts = countsOf(lines, counted);
        for (const values of Object.values(counts))
          expect(Object.values(values).reduce((sum, n) => sum + n, 0)).toBe(
            lines.length,
          );
        expect(countsOf(lines.toReversed(), counted)).toEqual(counts);
      }),
    );
  });
});

describe("the times of requests", () => {
  test("count a request once, however many rights it carries", () => {
    fc.assert(
      fc.property(ofRequests, (lines) => {
        const { requests, answered, overdue } = timesOf(lines);
        const ids = [...new Set(lines.map(({ requestId }) => requestId))];
        const each = ids.map((id) =>
          lines.find(({ requestId }) => requestId === id),
        );
        expect({ requests, answered, overdue }).toEqual({
          requests: ids.length,
          answered: each.filter((one) => typeof one?.days === "number").length,
          overdue: each.filter((one) => one?.overdue).length,
        });
      }),
    );
  });

  test("name the least number of days that half, and nine tenths, did not exceed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 })), (took) => {
        const lines = took.map((days, at) => ({ requestId: String(at), days }));
        const { medianDays, p90Days } = timesOf(lines);
        const least = (share: number) =>
          Array.from({ length: 100 }, (_, days) => days).find(
            (days) =>
              took.filter((one) => one <= days).length * 100 >=
              share * took.length,
          );
        expect([medianDays, p90Days]).toEqual(
          took.length === 0 ? [null, null] : [least(50), least(90)],
        );
      }),
    );
  });
});
