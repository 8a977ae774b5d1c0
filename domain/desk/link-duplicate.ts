import type { Ledger, Workflows } from "../ports.ts";
import type { DuplicateReason } from "#schemas/correction";
import type { RequestId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { lookAtClock } from "../clock/look-at-clock.ts";
import { receivedEarlier } from "../clock/received-earlier.ts";
import { amend } from "./amended.ts";
import { requestOf } from "../rights/change-request.ts";
import { linkSubjects } from "../matching/link-subjects.ts";
import { whyNotAmended } from "./correct-rights.ts";
import { endTask } from "../rights/end-task.ts";
import {
  type Act,
  evidenceOf,
  type NotNow,
  steered,
  type Steered,
} from "./steering.ts";
import { toldOf } from "../rights/told-of.ts";

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
  ports: Ports,
  act: Duplicate,
  duplicate: Request,
): Promise<Steered> {
  const { of, now } = act;
  const changed = await steered(ports.ledger, of, (other) =>
    other.duplicates?.includes(duplicate.requestId)
      ? other
      : (whyNotAnswering(other, duplicate) ?? answering(other, duplicate, act)),
  );
  if (changed.verdict === "refused") return changed;
  await linkSubjects(ports.ledger, changed.request);
  await lookAtClock(ports.ledger, of, now);
  return toldOf(ports, changed);
}

function answering(
  other: Request,
  { requestId, receivedAt, subjects }: Request,
  act: Duplicate,
): Request {
  const evidence = evidenceOf(
    "request.linked",
    { ...act, requestId: act.of },
    { duplicate: requestId, reason: act.reason },
  );
  return amend({
    ...receivedEarlier(endTask(other, act.now, evidence), receivedAt, act.now),
    subjects: [...new Set([...other.subjects, ...subjects])],
    duplicates: [...(other.duplicates ?? []), requestId],
  });
}

async function closeAsDuplicate(
  ports: Ports,
  act: Duplicate,
): Promise<Steered> {
  const { requestId, of: duplicateOf, reason } = act;
  const evidence = evidenceOf("request.linked", act, { duplicateOf, reason });
  const closed = await steered(
    ports.ledger,
    requestId,
    (request) =>
      whyNoDuplicate(request, act) ?? {
        ...endTask(request, act.now, evidence),
        duplicateOf,
      },
  );
  return toldOf(ports, closed);
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
