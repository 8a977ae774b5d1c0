import type { Pump } from "./pump.ts";
import type { WorkflowRunner } from "./workflow-runner.ts";

/** No consequence has so many of its own: a sweep erases, S3 tells of it, the ledger notes it. */
const mostPasses = 20;

/**
 * Lets everything that has happened have its consequences, and those theirs. It ends although callers go on calling:
 * what they send meanwhile is carried by the next one, and no sweep waits for them to fall silent.
 */
export async function settle({
  pump,
  workflows,
}: {
  pump: Pump;
  workflows: Pick<WorkflowRunner, "untilWaiting">;
}): Promise<void> {
  for (let passes = 0; passes < mostPasses; passes += 1) {
    if (!(await pump.carry())) return;
    await workflows.untilWaiting();
  }
}
