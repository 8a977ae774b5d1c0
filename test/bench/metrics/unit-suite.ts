import { readFileSync } from "node:fs";
import { relative } from "node:path";
import * as z from "zod/mini";
import type { Metric, Row } from "../metric.ts";
import { runNode } from "../run-node.ts";

const mostFiles = 10;

const Report = z.object({
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), startTime: z.number(), endTime: z.number() }),
  ),
});
type Report = z.infer<typeof Report>;

export const unitSuite: Metric = {
  name: "unit-suite",
  timesOnly: true,
  about:
    "Wall clock of the tests that need no emulator, from the command to its end, and the files that take longest; a failing test is no measure. Two more suites need none either: adapters (sockets, processes, a disk that is written and lost) and properties (random histories, simulated months, large numbers).",
  async run(tell) {
    tell("running the unit tests");
    const unit = await suite("unit");
    tell("running the adapters on sockets, processes and disks");
    const adapters = await suite("adapters");
    tell("running random histories, simulated months and large numbers");
    const properties = await suite("properties");
    return [
      { ...unit.row, gate: { most: 10 }, aim: { most: 5 } },
      ...slowest(unit.ran),
      adapters.row,
      properties.row,
    ];
  },
};

async function suite(project: string): Promise<{ row: Row; ran: Report }> {
  const report = `dist/bench/${project}-suite.json`;
  const { milliseconds, output } = await runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...["--project", project],
      ...["--reporter=default", "--reporter=json"],
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, NO_COLOR: "1" } },
  );
  const ran = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  const row: Row = {
    what: project,
    value: milliseconds / 1000,
    unit: "s",
    also: `${ran.numTotalTests} tests in ${ran.testResults.length} files${phasesIn(output)}`,
    exact: false,
  };
  return { row, ran };
}

/** Vitest's own words: what part of its workers' time went where. */
function phasesIn(output: string): string {
  const phases = /Duration .*\((.+)\)/.exec(output)?.[1];
  return phases === undefined ? "" : `: ${phases}`;
}

/** What is not inside a file goes into a fresh worker and the imports of each. */
function slowest({ testResults }: Report): Row[] {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: relative(".", name),
    seconds: (endTime - startTime) / 1000,
  }));
  const all = files.reduce((sum, { seconds }) => sum + seconds, 0);
  const longest = files
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, mostFiles);
  return [{ name: "inside test files", seconds: all }, ...longest].map(
    ({ name, seconds }) => ({
      what: name,
      value: seconds,
      unit: "s",
      exact: false,
    }),
  );
}
