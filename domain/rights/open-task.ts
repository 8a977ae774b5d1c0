import type { Ledger, Workflows } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { plusDays } from "../time/instant.ts";
import { changeRequest } from "./change-request.ts";
import { decisionOn } from "./decision-on.ts";
import { tellWorkflow } from "./tell-workflow.ts";

export type HumanTask = {
  requestId: RequestId;
  task: "identity" | "approval";
  token: string;
  /** How many days a person has for it. */
  days: number;
};

/**
 * Leaves the workflow's token with the request, for a person to decide. When the decision is there already (the
 * workflow was interrupted, or its token had expired) the task is done at once (T108).
 */
export async function openTask(
  ports: { ledger: Ledger; workflows: Workflows },
  { requestId, task, token, days }: HumanTask,
  now: Instant,
): Promise<void> {
  const request = await changeRequest(ports.ledger, requestId, (current) =>
    decisionOn(current, task) === undefined
      ? {
          ...current,
          state:
            task === "identity" ? "verifying-identity" : "awaiting-approval",
          // A wait that begins anew is as old as it was.
          task: {
            ...(current.task?.name === task
              ? current.task
              : { name: task, openedAt: now, dueAt: plusDays(now, days) }),
            token,
          },
        }
      : current,
  );
  if (decisionOn(request, task) !== undefined)
    await tellWorkflow(ports, request, { task, token });
}
