import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, p90, percentiles, ratioTo } from "./statistics.ts";

describe("the median", () => {
  test.each([
    { values: [7], middle: 7 },
    { values: [9, 1, 5], middle: 5 },
    { values: [4, 1, 3, 2], middle: 2.5 },
    { values: [10, 9, 100], middle: 10 },
  ])("of $values is $middle", ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });

  test("does not depend on the order of the values", () => {
    const measured = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(measured, (values) => {
        expect(median(values)).toBe(median(values.toReversed()));
      }),
    );
  });

  test("of nothing is an error, not a number", () => {
    expect(() => median([])).toThrow("No value was measured.");
  });
});

test("nine of ten values are no larger than the p90", () => {
  const oneToEleven = Array.from({ length: 11 }, (_, index) => index + 1);
  expect(p90(oneToEleven)).toBe(10);
  expect(p90([1])).toBe(1);
});

test("percentiles are of one kind with median and p90, and end at the largest value", () => {
  const toThousand = Array.from({ length: 1001 }, (_, index) => 1000 - index);
  expect(percentiles(toThousand)).toEqual({
    p50: 500,
    p90: 900,
    p99: 990,
    p999: 999,
    max: 1000,
  });
  expect(percentiles([3])).toMatchObject({ p50: 3, p999: 3, max: 3 });
  expect(() => percentiles([])).toThrow("No value was measured.");
});

test("a ratio is to the baseline's median, whatever the baseline's outliers", () => {
  expect(ratioTo([30, 20, 40], [10, 10, 1000])).toEqual({
    value: 3,
    p90: 3.8,
  });
});
