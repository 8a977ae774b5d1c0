import { writeFileSync } from "node:fs";
import * as z from "zod/mini";
import { bundleOf } from "../bundles.ts";
import { interleaved } from "../interleave.ts";
import type { Row, Tell } from "../metric.ts";
import { runNode } from "../run-node.ts";
import { median, ratioTo } from "../statistics.ts";
import type { AwsAnswers } from "./aws-answers.ts";
import { lambdaEnvironment } from "./lambda-environment.ts";
import { type AwsStub, startAwsStub } from "./start-aws-stub.ts";

/** A function to be started cold, and how to know that it truly did its work. */
export type ColdCase = {
  name: string;
  /** Path of the bundle. */
  bundle: string;
  event: unknown;
  answered: (result: unknown) => boolean;
  /** What its first call must ask of AWS, in order. */
  operations: readonly string[];
};

export type Campaign = {
  cases: readonly ColdCase[];
  answers: AwsAnswers;
  tell: Tell;
};

const rounds = 40;

const Sample = z.object({
  init: z.number(),
  first: z.number(),
  result: z.unknown(),
});
type Sample = z.infer<typeof Sample>;

class DidNotWork extends Error {
  readonly code = "did-not-work";
}

/** Starts every case in a fresh process, over and over in turn, against the same stub of AWS. */
export async function coldStarts({
  cases,
  answers,
  tell,
}: Campaign): Promise<Map<ColdCase, Sample[]>> {
  const harness = await bundleOf("processes/cold.ts", "bundled");
  const stub = await startAwsStub(answers);
  try {
    return await interleaved(cases, rounds, async (one, round) => {
      if (one === cases[0] && round % 10 === 0)
        tell(`round ${round} of ${rounds}`);
      const sample = await coldStart(one, harness, stub);
      await prove(one, sample, stub);
      return sample;
    });
  } finally {
    stub.stop();
  }
}

async function coldStart(
  { name, bundle, event }: ColdCase,
  harness: string,
  { url }: AwsStub,
): Promise<Sample> {
  const eventFile = `dist/bench/${name}.event.json`;
  writeFileSync(eventFile, JSON.stringify(event));
  const { output } = await runNode([harness, bundle, eventFile], {
    env: lambdaEnvironment(url),
  });
  return Sample.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
}

/** A failure is fast; it must not count as a cold start. */
async function prove(
  { name, answered, operations }: ColdCase,
  { result }: Sample,
  stub: AwsStub,
): Promise<void> {
  const asked = await stub.operations();
  if (answered(result) && asked.join() === operations.join()) return;
  throw new DidNotWork(
    `${name} answered ${JSON.stringify(result)} and asked AWS for ${asked.join(", ")}; expected ${operations.join(", ")}`,
  );
}

/** Init and first call together, as a multiple of the baseline's. */
export function coldRow(
  starts: Map<ColdCase, Sample[]>,
  one: ColdCase,
  baseline: ColdCase,
): Row {
  const samples = starts.get(one) ?? [];
  const sums = (of: readonly Sample[]) =>
    of.map(({ init, first }) => init + first);
  const init = median(samples.map((sample) => sample.init));
  const first = median(samples.map((sample) => sample.first));
  return {
    what: one.name,
    ...ratioTo(sums(samples), sums(starts.get(baseline) ?? [])),
    unit: `x ${baseline.name}`,
    also: `${median(sums(samples)).toFixed(1)} ms: init ${init.toFixed(1)}, first call ${first.toFixed(1)}`,
    exact: false,
  };
}
