import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { askedFor, usage } from "./asked.ts";
import { documentOf } from "./document.ts";
import { runOf, runsIn } from "./history.ts";
import { machine } from "./machine.ts";
import { BenchNeeds } from "./counting/start-emulators.ts";
import type { Metric, Wanted } from "./metric.ts";
import { metrics } from "./metrics.ts";
import { linesOf, textTable } from "./table.ts";
import { exitCodeOf, judged, type Outcome } from "./verdict.ts";

/** `npm run bench`: measures the product against named baselines in the same run. */
const path = "docs/bench.md";
const say = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await main();

async function main(): Promise<0 | 1 | 2> {
  const asked = askedFor(process.argv.slice(2), metrics);
  if ("wrong" in asked) {
    tell(`${asked.wrong}\n\n${usage(metrics)}`);
    return 2;
  }
  if (asked.help) {
    say(usage(metrics));
    return 0;
  }
  const outcomes: Outcome[] = [];
  for (const metric of asked.metrics)
    outcomes.push(await measured(metric, asked.exact ? "exact" : "all"));
  say(asked.json ? asJson(outcomes) : `\n${textTable(linesOf(outcomes))}`);
  if (asked.write) write(outcomes);
  return exitCodeOf(outcomes);
}

/** One metric that breaks does not take the others along. */
async function measured(
  { name, about, run }: Metric,
  wanted: Wanted,
): Promise<Outcome> {
  try {
    const rows = await run((doing) => tell(`${name}: ${doing} …`), wanted);
    return { name, about, rows };
  } catch (error) {
    if (error instanceof BenchNeeds && process.env["CI"] !== "true") {
      tell(`!! ${name} IS LEFT OUT: ${error.message}`);
      return { name, about, leftOut: error.message };
    }
    const message = error instanceof Error ? error.message : String(error);
    tell(`${name} could not be measured: ${message}`);
    const [broken = ""] = message
      .replaceAll(`${process.cwd()}/`, "")
      .split("\n");
    return { name, about, broken };
  }
}

function asJson(outcomes: readonly Outcome[]): string {
  const node = process.versions.node;
  const metrics = outcomes.map(judged);
  return JSON.stringify({ machine: machine(), node, metrics }, undefined, 2);
}

/** What the document says of earlier runs is kept. */
function write(outcomes: readonly Outcome[]): void {
  const earlier = existsSync(path) ? runsIn(readFileSync(path, "utf8")) : [];
  const when = {
    Date: new Date().toISOString().slice(0, 10),
    Machine: machine(),
    Node: process.versions.node,
  };
  const runs = [...earlier, runOf(when, outcomes)];
  writeFileSync(path, documentOf(outcomes, runs));
  tell(`Written: ${path}`);
}
