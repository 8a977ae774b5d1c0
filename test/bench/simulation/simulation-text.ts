import type { Kept } from "./ledger-meter.ts";
import type { Rate } from "./rate.ts";
import type { SimulationReport } from "./simulate.ts";
import { simulationFaults } from "./simulation-faults.ts";
import type { SweepCounts } from "./sweeps.ts";

/** What the simulation stands for. */
export const callsADay = 10_000_000;
const secondsADay = 86_400;

/** The report as text; rates and amounts at the size of ten million calls a day beside those counted. */
export function simulationText(report: SimulationReport): string {
  const scale = callsADay / report.callsPerDay;
  const { testimony, requests } = report;
  const faults = simulationFaults(report);
  return [
    `${whole(report.calls)} calls in ${report.days} days, ${whole(report.callsPerDay)} a day: 1/${whole(scale)} of ten million`,
    "",
    ...table(
      ["kept", "items", "bytes each", `GB x ${whole(scale)}`],
      [
        ...report.kept.map(([kind, kept]) => keptRow(kind, kept, scale)),
        ...report.indexed.map(([name, kept]) =>
          keptRow(`index ${name}`, kept, scale),
        ),
        ["in the vault", whole(report.vault), "", ""],
      ],
    ),
    ...table(
      [
        `the last ${report.measuredDays} days`,
        "a call",
        `mean/s x ${whole(scale)}`,
        `peak/s x ${whole(scale)}`,
      ],
      ratesOf(report).map(([name, rate]) => rateRow(name, rate, report)),
    ),
    ...table(
      ["sweeps", "runs", "looked at", "peak", "failures", "left over for s"],
      Object.entries(report.sweeps).map(([name, sweep]) =>
        sweepRow(name, sweep),
      ),
    ),
    `requests: ${requests.registered} registered, ${requests.fulfilled} fulfilled, ${requests.again} steps again; ${testimony.outlived} recordings were frozen past their due instant`,
    `erased: ${Object.entries(testimony.erased)
      .map(([cause, count]) => `${whole(count)} ${cause}`)
      .join(", ")}`,
    `after the due instant, or the end of a freeze: at most ${testimony.slowestTermSeconds.toFixed(1)} s`,
    `after a refusal or an approved request: at most ${testimony.slowestOrderSeconds.toFixed(1)} s here, ${whole(testimony.slowestPlatformSeconds)} s until the platform's own 404`,
    "",
    faults.length === 0
      ? "Nothing was kept past its due instant, and nothing was erased early."
      : ["NOT WELL:", ...faults].join("\n  "),
    "",
  ].join("\n");
}

function ratesOf(report: SimulationReport): [string, Rate][] {
  const named = (
    what: string,
    rates: readonly (readonly [string, Rate])[],
  ): [string, Rate][] => rates.map(([name, rate]) => [`${what} ${name}`, rate]);
  return [
    ...named("writes", report.writes),
    ...named("write units", report.writeUnits),
    ...named("read units", report.readUnits),
    ...named("item", report.writesByKind),
    ...report.acts,
  ];
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");

const keptRow = (name: string, { items, bytes }: Kept, scale: number) => [
  name,
  whole(items),
  whole(bytes / Math.max(items, 1)),
  whole((bytes * scale) / 1e9),
];

function rateRow(
  name: string,
  { total, peakMinute }: Rate,
  { measuredDays, callsPerDay }: SimulationReport,
): string[] {
  const scale = callsADay / callsPerDay;
  return [
    name,
    (total / (measuredDays * callsPerDay)).toFixed(3),
    whole((total / measuredDays / secondsADay) * scale),
    whole((peakMinute / 60) * scale),
  ];
}

const sweepRow = (name: string, sweep: SweepCounts) => [
  name,
  whole(sweep.runs),
  whole(sweep.looked),
  whole(sweep.peak),
  whole(sweep.failures),
  whole(sweep.latestSeconds),
];

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  return [...[head, ...rows].map(line), ""];
}
