import type { Workflows } from "#domain/ports";
import type { RequestId } from "#schemas/ids";

export type WaitingWorkflows = Workflows & {
  started: RequestId[];
  completed: { token: string; result: Record<string, unknown> }[];
  /** Whether messages to the workflow service arrive. */
  answers: boolean;
};

class WorkflowsDown extends Error {
  readonly code = "workflows-down";
}

/** A workflow service that only remembers what it was told. */
export function waitingWorkflows(): WaitingWorkflows {
  const workflows: WaitingWorkflows = {
    started: [],
    completed: [],
    answers: true,
    async start(requestId) {
      await Promise.resolve();
      if (workflows.started.includes(requestId)) return "present";
      workflows.started.push(requestId);
      return "started";
    },
    async complete(token, result) {
      await Promise.resolve();
      if (!workflows.answers)
        throw new WorkflowsDown("The workflow service is down.");
      workflows.completed.push({ token, result });
      return "completed";
    },
  };
  return workflows;
}
