import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import * as z from "zod/mini";
import { bundleOf } from "../bundles.ts";
import { lambdaEnvironment } from "../cold/lambda-environment.ts";
import { interleaved } from "../interleave.ts";
import type { Tell } from "../metric.ts";
import { runNode } from "../run-node.ts";

/** A bundle whose calls are counted. */
export type WarmCase = { name: string; bundle: string };

export type Batches = {
  cases: readonly WarmCase[];
  event: unknown;
  /** Where AWS is; nobody asks for it unless told. */
  endpoint?: string;
  tell: Tell;
};

const batches = 11;
const Measured = z.record(z.string(), z.number());

/** Processor microseconds of each call, in as many processes as batches, in turn with those of the other cases. */
export async function microseconds({
  cases,
  event,
  endpoint = "http://127.0.0.1:9",
  tell,
}: Batches): Promise<Map<WarmCase, Record<string, number>[]>> {
  const harness = await bundleOf("processes/warm.ts", "bundled");
  const eventFile = "dist/bench/warm.event.json";
  writeFileSync(eventFile, JSON.stringify(event));
  const before = pinned();
  return interleaved(cases, batches, async ({ name, bundle }, round) => {
    if (name === cases[0]?.name) tell(`batch ${round} of ${batches}`);
    const into = `dist/bench/${name}.measured.json`;
    await runNode([harness, bundle, eventFile, into], {
      env: lambdaEnvironment(endpoint),
      before,
      output: "dropped",
    });
    return Measured.parse(JSON.parse(readFileSync(into, "utf8")));
  });
}

/** On one core, where the system has `taskset`, so that a batch's caches stay its own. */
function pinned(): string[] {
  const onLast: [string, ...string[]] = [
    "taskset",
    "-c",
    String(availableParallelism() - 1),
  ];
  const [program, ...given] = onLast;
  return spawnSync(program, [...given, "true"]).status === 0 ? onLast : [];
}
