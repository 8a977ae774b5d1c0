import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { documentOf } from "./document.ts";
import { runOf, runsIn } from "./history.ts";
import { machine } from "./machine.ts";
import type { Metric } from "./metric.ts";
import { metrics } from "./metrics.ts";
import { linesOf, textTable } from "./table.ts";
import { exitCodeOf, type Outcome } from "./verdict.ts";

/** `npm run bench`: measures the product against named baselines in the same run. */
const usage = `Usage: npm run bench [-- [NAME ...] [--json] [--write] [--help]]

Measures all metrics, or those named, and prints one table. Each measure is compared with a baseline of the same run.
Times are told (met, missed) and never fail; counts and bytes may.

  --json    print the results as JSON, and progress on standard error as always
  --write   write docs/bench.md; only with all metrics
  --help    print this

Exit code 0: every exact gate is met. 1: one is missed. 2: wrong usage, or something could not be measured.

${metrics.map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join("\n")}
`;

const path = "docs/bench.md";
const say = (text: string) => process.stdout.write(text);
const tell = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<0 | 1 | 2> {
  const asked = askedFor(process.argv.slice(2));
  if (typeof asked === "string") {
    tell(`${asked}\n\n${usage}`);
    return 2;
  }
  if (asked.help) {
    say(usage);
    return 0;
  }
  const outcomes: Outcome[] = [];
  for (const metric of asked.metrics) outcomes.push(await measured(metric));
  say(
    asked.json
      ? `${JSON.stringify({ machine: machine(), node: process.versions.node, outcomes }, undefined, 2)}\n`
      : `\n${textTable(linesOf(outcomes))}\n`,
  );
  if (asked.write) write(outcomes);
  return exitCodeOf(outcomes);
}

/** What the document says of earlier runs is kept. */
function write(outcomes: readonly Outcome[]): void {
  const earlier = existsSync(path) ? runsIn(readFileSync(path, "utf8")) : [];
  const run = runOf(
    {
      Date: new Date().toISOString().slice(0, 10),
      Machine: machine(),
      Node: process.versions.node,
    },
    outcomes,
  );
  writeFileSync(path, documentOf(outcomes, [...earlier, run]));
  tell(`written: ${path}`);
}

/** What the command line asks for, or what is wrong with it. */
function askedFor(given: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const unknown = positionals.filter(
      (name) => metricNamed(name) === undefined,
    );
    if (unknown.length > 0) return `There is no metric ${unknown.join(", ")}.`;
    if (values.write && positionals.length > 0)
      return "The document tells of all metrics; leave out the names.";
    const chosen = metrics.filter(
      ({ name }) => positionals.length === 0 || positionals.includes(name),
    );
    return { ...values, metrics: chosen };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function metricNamed(asked: string): Metric | undefined {
  return metrics.find(({ name }) => name === asked);
}

/** One metric that breaks does not take the others along. */
async function measured({ name, about, run }: Metric): Promise<Outcome> {
  try {
    const rows = await run((doing) => tell(`${name}: ${doing} …`));
    return { name, about, rows };
  } catch (error) {
    const broken = error instanceof Error ? error.message : String(error);
    tell(`${name} could not be measured: ${broken}`);
    return { name, about, broken };
  }
}

process.exitCode = await main();
