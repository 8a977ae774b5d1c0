import type { Ledger, Workflows } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach, failuresOf } from "../attempt.ts";
import { plusMinutes } from "../time/instant.ts";
import { changeRequest } from "../rights/change-request.ts";
import { grantedScope } from "./granted-scope.ts";
import { isPutOff, putOff } from "./put-off.ts";
import { tellWorkflow } from "../rights/tell-workflow.ts";

/**
 * Tells each workflow that was not told yet what a person decided; and that of each erasure request whose recordings are all confirmed gone, or kept by a hold whose end nobody
 * knows; asks again in a minute otherwise.
 */
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
  asked: Request,
  now: Instant,
): Promise<void> {
  const { ledger, workflows } = ports;
  const { requestId, task, untold } = asked;
  if (untold !== undefined) return tellWorkflow(ports, asked, untold);
  const scope = await grantedScope(ledger, asked, "erasure");
  const left = scope.filter(({ state }) => state !== "erased");
  if (!left.every(isPutOff))
    return changed(ledger, requestId, (request) => ({
      ...request,
      nextAt: plusMinutes(now, 1),
    }));
  const isDone = left.length === 0;
  // Before the workflow goes on, which tells recipients and answers by it.
  await (isDone
    ? noteVerified(ledger, requestId, now)
    : notePutOff(ledger, requestId, { left, now }));
  const outcome = isDone ? "erased" : "put-off";
  if (task !== undefined) await workflows.complete(task.token, { outcome });
  return changed(ledger, requestId, finished);
}

/** What is left is put off for as long as somebody must keep it (T22). */
async function notePutOff(
  ledger: Ledger,
  requestId: RequestId,
  { left, now }: { left: readonly Recording[]; now: Instant },
): Promise<void> {
  const noted = { ...(await putOff(ledger, left)), at: now };
  await changed(ledger, requestId, ({ erasure, ...request }) =>
    erasure === undefined
      ? request
      : { ...request, erasure: { putOff: noted, ...erasure } },
  );
}

const noteVerified = (
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<void> =>
  changed(ledger, requestId, ({ erasure, ...request }) =>
    erasure === undefined
      ? request
      : { ...request, erasure: { verifiedAt: now, ...erasure } },
  );

function finished({ nextAt: _passed, task, ...request }: Request): Request {
  return task === undefined || task.name === "erasure"
    ? request
    : { ...request, task };
}

async function changed(
  ...given: Parameters<typeof changeRequest>
): Promise<void> {
  await changeRequest(...given);
}
