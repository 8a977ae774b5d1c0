import type { Ledger, Workflows } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { plusDays } from "../time/instant.ts";
import { changeRequest } from "./change-request.ts";
import { isAmended } from "./amended.ts";
import { grantedRights, needs } from "./outcome.ts";

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
  const decision = decisionOn(request, task);
  if (decision !== undefined) await ports.workflows.complete(token, decision);
}

/** What the workflow is told: codes, never a person's words. */
export function decisionOn(
  request: Request,
  task: HumanTask["task"],
): Record<string, string> | undefined {
  if (request.duplicateOf !== undefined) return { outcome: "duplicate" };
  if (isAmended(request)) return { outcome: "amended" };
  return task === "identity" ? identityOf(request) : approvalOf(request);
}

const identityOf = ({ identity }: Request) =>
  identity === undefined ? undefined : { outcome: identity.verdict };

function approvalOf(request: Request): Record<string, string> | undefined {
  // It was confirmed before anything was gathered, and taken back since.
  if (request.identity === undefined) return { outcome: "undone" };
  if (request.approval === undefined) return undefined;
  const granted = grantedRights(request);
  return {
    outcome: granted.length === 0 ? "refused" : "approved",
    package: needs(granted, "package") ? "yes" : "no",
    erasure: needs(granted, "erasure") ? "yes" : "no",
  };
}
