import type { Ledger, Workflows } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request, Untold } from "#schemas/request";
import type { RequestState } from "#schemas/request-state";
import { endOfDay } from "../clock/calendar-day.ts";
import { plusDays } from "../time/instant.ts";
import { changeRequest } from "./change-request.ts";
import { decisionOn } from "./decision-on.ts";
import { openFee } from "../desk/fee-of.ts";
import { tellWorkflow } from "./tell-workflow.ts";

export type HumanTask = {
  requestId: RequestId;
  task: Untold["task"];
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
          state: states[task],
          // A wait that begins anew is as old as it was.
          task: {
            ...(current.task?.name === task
              ? current.task
              : {
                  name: task,
                  openedAt: now,
                  dueAt: dueAtOf(current, task, plusDays(now, days)),
                }),
            token,
          },
        }
      : current,
  );
  if (decisionOn(request, task) !== undefined)
    await tellWorkflow(ports, request, { task, token });
}

const states: Readonly<Record<Untold["task"], RequestState>> = {
  identity: "verifying-identity",
  approval: "awaiting-approval",
  fee: "awaiting-fee",
};

/** A fee can be paid for as long as its letter says, whenever staff is told that it waits. */
function dueAtOf(
  request: Request,
  task: Untold["task"],
  otherwise: Instant,
): Instant {
  const fee = openFee(request);
  return task === "fee" && fee !== undefined
    ? endOfDay(fee.payBy, request.clock.timeZone)
    : otherwise;
}
