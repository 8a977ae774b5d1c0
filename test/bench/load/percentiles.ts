export type Latency = {
  p50: number;
  p90: number;
  p99: number;
  p999: number;
  max: number;
};

/** Of milliseconds, by nearest rank: the least value that so many per cent do not exceed. */
export function percentiles(milliseconds: readonly number[]): Latency {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
  return {
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    p999: at(0.999),
    max: at(1),
  };
}
