import { expect, test } from "vitest";
import { percentiles } from "./percentiles.ts";

test("a percentile is the least value that so many per cent do not exceed", () => {
  const oneToThousand = Array.from(
    { length: 1000 },
    (_, index) => 1000 - index,
  );
  expect(percentiles(oneToThousand)).toEqual({
    p50: 500,
    p90: 900,
    p99: 990,
    p999: 999,
    max: 1000,
  });
  expect(percentiles([3])).toMatchObject({ p50: 3, p999: 3, max: 3 });
  expect(percentiles([])).toMatchObject({ p50: 0, max: 0 });
});
