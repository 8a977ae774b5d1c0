import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { OpenTask, Request } from "#schemas/request";
import { clockOf } from "../clock/clock-of.ts";
import { earliest } from "../time/instant.ts";

/** What is next, by whom, and until when: people see to what waits for them, and to nothing else. */
export type NextStep = {
  /** `work` is the workflow's own; `release` of the hold that puts an erasure off. */
  what: OpenTask["name"] | "work" | "release";
  by:
    | StaffId
    | "the requester"
    | "the eraser"
    | "the workflow"
    | "whoever keeps it";
  /** The end of the task's own days, and never behind the request's due date; nobody knows when a hold ends. */
  until?: Instant;
  isLate: boolean;
};

export function nextStep(request: Request, now: Instant): NextStep | undefined {
  if (request.closedAt !== undefined) return undefined;
  if (request.state === "deferred")
    return { what: "release", by: "whoever keeps it", isLate: false };
  const { task, owner } = request;
  const { dueAt } = clockOf(request, now);
  const until = earliest(dueAt, task?.dueAt ?? dueAt);
  return {
    ...doerOf(task?.name, owner),
    until,
    isLate: request.answeredAt === undefined && now >= until,
  };
}

function doerOf(
  task: OpenTask["name"] | undefined,
  owner: StaffId,
): Pick<NextStep, "what" | "by"> {
  switch (task) {
    case "identity":
    case "approval":
      return { what: task, by: owner };
    case "fee":
      return { what: task, by: "the requester" };
    case "erasure":
      return { what: task, by: "the eraser" };
    case undefined:
      return { what: "work", by: "the workflow" };
  }
}
