import "../counting/quiet.ts";
import { executionOf, type Right, type Step } from "../counting/execution.ts";
import { synthesisedDeployment } from "../counting/synthesised-deployment.ts";
import type { Metric, Row } from "../metric.ts";

const counts = [1, 10, 100, 10_000];
const rights: readonly Right[] = ["access", "erasure"];

export const transitions: Metric = {
  name: "transitions",
  about: "steps of a request's workflow, whatever the number of recordings",
  async run() {
    const deployment = synthesisedDeployment();
    const rows: Row[] = [];
    for (const right of rights) {
      const few = await executionOf(deployment, right, counts[0] ?? 1);
      for (const count of counts) {
        const steps = await executionOf(deployment, right, count);
        rows.push(...rowsOf(`${right}, ${count} recordings`, { steps, few }));
      }
    }
    return rows;
  },
};

function rowsOf(
  what: string,
  { steps, few }: Record<"steps" | "few", readonly Step[]>,
): Row[] {
  const row = (unit: string, value: number, most: number): Row => ({
    what,
    value,
    unit,
    gate: { most },
    exact: true,
  });
  return [
    row("transitions", steps.length, few.length),
    row("history events", historyOf(steps), historyOf(few)),
  ];
}

/** An execution fails with its 25,001st event. Started and ended, and for each state as Step Functions writes them. */
const historyOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + eventsOf(step), 2);

/** Entered and left; scheduled, started and finished by a function; submitted, too, where a token is waited for. */
function eventsOf({ type, wait }: Step): number {
  if (type !== "Task") return 2;
  return wait === "token" ? 6 : 5;
}
