import type { Ledger, Workflows } from "../ports.ts";
import type { DuplicateReason } from "#schemas/correction";
import type { RequestId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { lookAtClock } from "../clock/look-at-clock.ts";
import { receivedEarlier } from "../clock/received-earlier.ts";
import { amend } from "./amended.ts";
import { requestOf } from "./change-request.ts";
import { linkSubjects } from "./link-subjects.ts";
import { whyNotAmended } from "./correct-rights.ts";
import {
  type Act,
  type NotNow,
  steered,
  type Steered,
  writeDown,
} from "./steering.ts";

type Ports = { ledger: Ledger; workflows: Workflows };
export type Duplicate = Act & { of: RequestId; reason: DuplicateReason };

/**
 * Closes a request that says once more what another says. Nothing is merged in silence: each keeps its record and names the
 * other; the one that goes on takes the earlier receipt and every number, and its requester is acknowledged anew, which
 * tells them by which reference they are answered (docs/decisions/017). The other is told first, so that a run that breaks
 * off leaves nobody without an answer; asked for again it goes on.
 */
export async function linkDuplicate(
  ports: Ports,
  act: Duplicate,
): Promise<Steered> {
  const duplicate = await requestOf(ports.ledger, act.requestId);
  if (duplicate.duplicateOf === act.of)
    return { verdict: "done", request: duplicate };
  const because = whyNoDuplicate(duplicate, act);
  if (because !== undefined) return { verdict: "refused", because };
  const answering = await answerBoth(ports, act, duplicate);
  return answering.verdict === "refused"
    ? answering
    : closeAsDuplicate(ports, act);
}

/** The one that goes on. */
async function answerBoth(
  { ledger, workflows }: Ports,
  act: Duplicate,
  duplicate: Request,
): Promise<Steered> {
  const { requestId, of, now, reason } = act;
  const before: { token?: string } = {};
  const changed = await steered(ledger, of, (other) => {
    if (other.duplicates?.includes(requestId)) return other;
    const because = whyNotAnswering(other, duplicate);
    if (because !== undefined) return because;
    Object.assign(before, { token: other.task?.token });
    return amend({
      ...receivedEarlier(other, duplicate.receivedAt, now),
      subjects: [...new Set([...other.subjects, ...duplicate.subjects])],
      duplicates: [...(other.duplicates ?? []), requestId],
    });
  });
  if (!changed.changed) return changed;
  if (changed.verdict === "done") await linkSubjects(ledger, changed.request);
  await lookAtClock(ledger, of, now);
  const linked = { ...act, requestId: of };
  await writeDown(ledger, "request.linked", linked, {
    duplicate: requestId,
    reason,
  });
  if (before.token !== undefined)
    await workflows.complete(before.token, { outcome: "amended" });
  return changed;
}

async function closeAsDuplicate(
  { ledger, workflows }: Ports,
  act: Duplicate,
): Promise<Steered> {
  const { requestId, of: duplicateOf, reason } = act;
  const before: { token?: string } = {};
  const closed = await steered(ledger, requestId, (request) => {
    const because = whyNoDuplicate(request, act);
    if (because !== undefined) return because;
    const { task, ...rest } = request;
    Object.assign(before, { token: task?.token });
    return { ...rest, duplicateOf };
  });
  if (!closed.changed) return closed;
  await writeDown(ledger, "request.linked", act, { duplicateOf, reason });
  if (before.token !== undefined)
    await workflows.complete(before.token, { outcome: "duplicate" });
  return closed;
}

const whyNoDuplicate = (
  request: Request,
  { requestId, of }: Duplicate,
): NotNow | undefined =>
  requestId === of
    ? {
        reason: "A request is no duplicate of itself.",
        fix: "Name the other one.",
      }
    : whyNotAmended(request);

/** Nothing that was asked may be lost by it, and it is answered while it can be. */
function whyNotAnswering(
  other: Request,
  { rights }: Request,
): NotNow | undefined {
  const lacking = rights.filter((right) => !other.rights.includes(right));
  if (lacking.length > 0)
    return {
      reason: `The other request does not ask for ${lacking.join(", ")}.`,
      fix: "Correct its rights first (tacet requests correct), or answer both.",
    };
  const because = whyNotAmended(other);
  return (
    because && {
      reason: `Of the other request: ${because.reason}`,
      fix: "A repeat of what is answered already is a request of its own: answer it. Otherwise try again when the other one waits.",
    }
  );
}
