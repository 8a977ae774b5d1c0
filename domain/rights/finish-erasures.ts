import type { Ledger, Workflows } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { attemptEach, failuresOf } from "../attempt.ts";
import { plusMinutes } from "../time/instant.ts";
import { changeRequest } from "./change-request.ts";
import { scopeOf } from "./gather-recordings.ts";

/** Tells the workflow of each erasure request whose recordings are all confirmed gone; asks again in a minute otherwise. */
export async function finishErasures(
  ports: { ledger: Ledger; workflows: Workflows },
  scheduledAt: Instant,
): Promise<{ failures: unknown[] }> {
  const due = await ports.ledger.due("finish", scheduledAt, 100);
  const requests = due.filter(
    (item): item is Request => item.kind === "request",
  );
  return {
    failures: failuresOf(
      await attemptEach(requests, 4, (request) =>
        finish(ports, request, scheduledAt),
      ),
    ),
  };
}

async function finish(
  ports: { ledger: Ledger; workflows: Workflows },
  { requestId, task }: Request,
  now: Instant,
): Promise<void> {
  const scope = await scopeOf(ports.ledger, requestId, "confirmed");
  const done = scope.every((recording) => recording.state === "erased");
  if (done && task !== undefined)
    await ports.workflows.complete(task.token, { outcome: "erased" });
  await changeRequest(ports.ledger, requestId, (request) =>
    done ? finished(request, now) : { ...request, nextAt: plusMinutes(now, 1) },
  );
}

function finished(request: Request, now: Instant): Request {
  const { nextAt: _passed, task, erasure, ...rest } = request;
  return {
    ...rest,
    ...(task === undefined || task.name === "erasure" ? {} : { task }),
    ...(erasure === undefined
      ? {}
      : { erasure: { ...erasure, verifiedAt: now } }),
  };
}
