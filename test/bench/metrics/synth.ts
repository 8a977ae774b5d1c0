import { bundleFunctions } from "../bundles.ts";
import { interleaved } from "../interleave.ts";
import type { Metric, Row } from "../metric.ts";
import { runNode } from "../run-node.ts";
import { median, ratioTo } from "../statistics.ts";

const rounds = 5;

export const synth: Metric = {
  name: "synth",
  timesOnly: true,
  about:
    "`cdk synth` of the whole product, nag included, functions bundled before, against an app of one empty stack with the same CLI, Node and settings.",
  async run(tell) {
    await bundleFunctions();
    const ours = { name: "Tacet", app: "bin/app.ts" };
    const empty = {
      name: "empty app",
      app: "test/bench/baselines/empty-app.ts",
    };
    const taken = await interleaved(
      [ours, empty],
      rounds,
      async (one, round) => {
        tell(`${one.name}, ${round} of ${rounds}`);
        return synthesise(one);
      },
    );
    const floor = taken.get(empty) ?? [];
    const rowOf = (one: typeof ours): Row => ({
      what: one.name,
      ...ratioTo(taken.get(one) ?? [], floor),
      unit: "x empty app",
      also: `${(median(taken.get(one) ?? []) / 1000).toFixed(2)} s`,
      exact: false,
    });
    return [
      {
        ...rowOf(ours),
        gate: { most: 1.6 },
        aim: { most: 1.35 },
        excused: "010",
        anchor: "1.29: 25 resources, compiled; 2.1: NodejsFunction by tsx",
      },
      rowOf(empty),
    ];
  },
};

async function synthesise({
  name,
  app,
}: {
  name: string;
  app: string;
}): Promise<number> {
  const output = `dist/bench/${name.replace(" ", "-")}.cdk.out`;
  const { milliseconds } = await runNode([
    "node_modules/aws-cdk/bin/cdk",
    "synth",
    "--quiet",
    "--no-notices",
    ...["--app", `${process.execPath} ${app}`],
    ...["--output", output],
  ]);
  return milliseconds;
}
