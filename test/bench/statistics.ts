/** The middle of the values; between the middle two when their number is even. */
export const median = (values: readonly number[]): number =>
  quantile(values, 0.5);

/** Nine of ten values are no larger. */
export const p90 = (values: readonly number[]): number => quantile(values, 0.9);

export type Percentiles = {
  p50: number;
  p90: number;
  p99: number;
  p999: number;
  max: number;
};

/** How far out the values reach. */
export const percentiles = (values: readonly number[]): Percentiles => ({
  p50: median(values),
  p90: p90(values),
  p99: quantile(values, 0.99),
  p999: quantile(values, 0.999),
  max: quantile(values, 1),
});

class NothingMeasured extends Error {
  readonly code = "nothing-measured";
}

/** Between two values, in proportion (the usual definition, R's type 7). */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined)
    throw new NothingMeasured("No value was measured.");
  return below + (above - below) * (position % 1);
}

/** A measure as a multiple of its baseline's median, so that one slow moment of the baseline moves nothing. */
export function ratioTo(
  values: readonly number[],
  baseline: readonly number[],
): { value: number; p90: number } {
  const one = median(baseline);
  return { value: median(values) / one, p90: p90(values) / one };
}
