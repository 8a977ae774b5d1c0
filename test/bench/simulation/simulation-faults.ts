import type { SimulationReport } from "./simulate.ts";

/** The eraser runs each minute, so nothing outlives its term by more. */
const mostSeconds = 60;

/** What must not have happened; nothing when all is well. */
export function simulationFaults({
  testimony,
  sweeps,
  acts,
}: SimulationReport): string[] {
  const deadLetters = acts.find(([act]) => act === "dead letter")?.[1].total;
  const counts: [number, string][] = [
    [testimony.early.length, "recordings were erased early"],
    [testimony.frozen.length, "frozen recordings were erased for their term"],
    [testimony.overdue.length, "recordings were overdue at a midnight"],
    [deadLetters ?? 0, "events were given up"],
  ];
  const late: [number, string][] = [
    [testimony.slowestTermSeconds, "an erasure at the end of the term"],
    [testimony.slowestOrderSeconds, "an erasure that was ordered"],
    [sweeps.erase.latestSeconds, "what one sweep of the eraser left over"],
    [sweeps.collect.latestSeconds, "what one sweep of the collector left over"],
  ];
  return [
    ...counts.flatMap(([count, what]) =>
      count === 0 ? [] : [`${count} ${what}`],
    ),
    ...late.flatMap(([seconds, what]) =>
      seconds <= mostSeconds ? [] : [`${what} came ${seconds} s late`],
    ),
  ];
}
