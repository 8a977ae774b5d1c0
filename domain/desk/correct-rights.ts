import type { Ledger, Workflows } from "../ports.ts";
import type { RightsCorrection } from "#schemas/correction";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import { endPauses } from "../clock/end-pauses.ts";
import { amend } from "./amended.ts";
import { isAnswerDecided } from "../rights/is-answer-decided.ts";
import { kindOf } from "../rights/kind-of.ts";
import { needCalls } from "../rights/outcome.ts";
import { endTask } from "../rights/end-task.ts";
import {
  type Act,
  evidenceOf,
  type NotNow,
  steered,
  type Steered,
} from "./steering.ts";
import { whyNotTheirRight } from "../rights/subject-table.ts";
import { toldOf } from "../rights/told-of.ts";

/**
 * Registers other rights than before, as long as no answer is approved. The time still counts from the receipt (T48); what
 * is needed now and was not is frozen, and the requester is acknowledged anew, since the first letter named other rights.
 */
export async function correctRights(
  ports: { ledger: Ledger; workflows: Workflows },
  act: Act & RightsCorrection,
): Promise<Steered> {
  const { rights, reason } = act;
  const corrected = await steered(ports.ledger, act.requestId, (request) => {
    const [from, to] = [listOf(request.rights), listOf(rights)];
    if (from === to) return request;
    const evidence = evidenceOf("rights.corrected", act, { from, to, reason });
    return (
      whyNotTheirRight(kindOf(request), rights) ??
      whyNotAmended(request) ??
      amend(asking(rights, endTask(request, act.now, evidence)))
    );
  });
  return corrected.changed ? toldOf(ports, corrected) : corrected;
}

/** Somebody who was confirmed without calls is asked for them when a right needs some (T53). */
function asking(rights: Right[], request: Request): Request {
  const { identity, ...rest } = request;
  return needCalls(rights) && identity && identity.scope === undefined
    ? { ...rest, rights, clock: endPauses(request.clock, identity.decidedAt) }
    : { ...request, rights };
}

const listOf = (rights: readonly Right[]): string =>
  rights.toSorted().join(", ");

/** What is asked can be amended while a person is waited for, and no answer is decided. */
export function whyNotAmended(request: Request): NotNow | undefined {
  const { closedAt, task, withdrawn } = request;
  if (withdrawn !== undefined)
    return {
      reason: "The requester took it back.",
      fix: "What they ask for now is a request of its own.",
    };
  if (closedAt !== undefined || isAnswerDecided(request))
    return {
      reason: "Its answer is decided.",
      fix: "Register what was asked beside it as a request of its own, received when it was received.",
    };
  return task === undefined
    ? {
        reason: "The workflow is working on it.",
        fix: "Try again when it waits for identity or for approval.",
      }
    : undefined;
}
