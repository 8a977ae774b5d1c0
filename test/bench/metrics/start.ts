import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Metric, Row } from "../metric.ts";
import { firstStory, type Started } from "../start/first-story.ts";
import { freshCheckout } from "../start/fresh-checkout.ts";
import { median, p90 } from "../statistics.ts";

const rounds = 3;

export const start: Metric = {
  name: "start",
  timesOnly: true,
  about:
    "`npm start` in a checkout that is installed and was never started, from the command to the first line of what happened to a call.",
  async run(tell) {
    const checkout = await freshCheckout();
    try {
      const taken: Started[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        tell(`${round} of ${rounds}`);
        for (const kept of [".tacet", "cdk.out", "dist"])
          rmSync(join(checkout.path, kept), { recursive: true, force: true });
        taken.push(await firstStory(checkout.path));
      }
      return rowsOf(taken);
    } finally {
      checkout.remove();
    }
  },
};

/** Where the time goes: each step lasts until the next one is announced. */
function rowsOf(taken: readonly Started[]): Row[] {
  const secondsOf = (of: (started: Started) => number) => ({
    value: median(taken.map(of)),
    p90: p90(taken.map(of)),
    unit: "s",
    exact: false,
  });
  const steps = taken[0]?.steps ?? [];
  return [
    {
      what: "until the first story",
      ...secondsOf(({ seconds }) => seconds),
      gate: { most: 5 },
      aim: { most: 3 },
    },
    {
      what: "npm and its checks",
      ...secondsOf((started) => started.steps[0]?.seconds ?? 0),
    },
    ...steps.map(({ line }, step) => ({
      what: line,
      ...secondsOf((started) => lengthOf(started, step)),
    })),
  ];
}

function lengthOf({ seconds, steps }: Started, step: number): number {
  const next = steps[step + 1]?.seconds ?? seconds;
  return next - (steps[step]?.seconds ?? next);
}
