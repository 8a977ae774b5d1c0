import type { Rate } from "#test/bench/simulation/rate";
import type { SimulationReport } from "#test/bench/simulation/simulate";

/** A call's share of what a simulation counted, by name. */
export function sharesOf(report: SimulationReport): Map<string, number> {
  const calls = report.measuredDays * report.callsPerDay;
  const named = (what: string, rates: readonly (readonly [string, Rate])[]) =>
    rates.map(
      ([name, { total }]) => [`${what}${name}`, total / calls] as const,
    );
  return new Map([
    ...named("write units ", report.writeUnits),
    ...named("read units ", report.readUnits),
    ...named("", report.acts),
    ...report.grown.map(
      ([place, bytes]) => [`bytes ${place}`, bytes / calls] as const,
    ),
    ["kept", report.vault / (30 * report.callsPerDay)],
  ]);
}
