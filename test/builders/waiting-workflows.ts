import type { Workflows } from "#domain/ports";

export type WaitingWorkflows = Workflows & {
  /** By name: the request's id, and its round behind the first. */
  started: string[];
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
    async start(requestId, round = 0) {
      await Promise.resolve();
      const name = round === 0 ? requestId : `${requestId}-${String(round)}`;
      if (workflows.started.includes(name)) return "present";
      workflows.started.push(name);
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
