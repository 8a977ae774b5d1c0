import type { Ledger, Workflows } from "../ports.ts";
import type { NewUndo } from "#schemas/correction";
import type { Request } from "#schemas/request";
import { endPauses } from "../clock/end-pauses.ts";
import { endTask } from "../rights/end-task.ts";
import {
  type Act,
  evidenceOf,
  type NotNow,
  steered,
  type Steered,
} from "./steering.ts";
import { toldOf } from "../rights/told-of.ts";
import { isAnswerDecided } from "../rights/is-answer-decided.ts";
import { unconfirmOthers } from "../matching/unconfirm-others.ts";

type Identity = NonNullable<Request["identity"]>;

/**
 * Takes a confirmed identity back, as long as nobody approved an answer: the request waits for identity again, and nothing
 * is confirmed. An approved answer is carried out at once, and a failed identity answered, so neither can be taken back.
 */
export async function undoDecision(
  ports: { ledger: Ledger; workflows: Workflows },
  act: Act & NewUndo,
): Promise<Steered> {
  const { ledger } = ports;
  const undone = await steered(ledger, act.requestId, (request) => {
    const { identity } = request;
    const because = whyNot(request, act);
    return (
      because ??
      (identity ? withoutIdentity(request, identity, act) : nothingDecided)
    );
  });
  if (undone.verdict === "refused") return undone;
  await unconfirmOthers(ledger, act.requestId, []);
  return toldOf(ports, undone);
}

/** What was decided stays known, by whom and when. */
function withoutIdentity(
  request: Request,
  { verdict, method, decidedBy, decidedAt }: Identity,
  act: Act & NewUndo,
): Request {
  const { decision, reason } = act;
  const was = { verdict, method, decidedBy, decidedAt };
  const {
    identity: _undone,
    scopeSize: _gathered,
    ...rest
  } = endTask(
    request,
    act.now,
    evidenceOf("decision.undone", act, { decision, reason, ...was }),
  );
  return {
    ...rest,
    state: "verifying-identity",
    clock: endPauses(request.clock, decidedAt),
  };
}

function whyNot(request: Request, { decision }: NewUndo): NotNow | undefined {
  const { closedAt, approval, identity, task } = request;
  if (closedAt !== undefined) return { reason: "It is closed.", fix: reopen };
  const decided = decision === "identity" ? identity : approval;
  if (decided === undefined) return nothingDecided;
  if (approval !== undefined)
    return {
      reason: "An answer that is approved is carried out at once.",
      fix: reopen,
    };
  if (isAnswerDecided(request) || request.withdrawn !== undefined)
    return { reason: "The requester is being answered.", fix: reopen };
  return stillGathering(task);
}

const stillGathering = (task: Request["task"]): NotNow | undefined => {
  if (task?.name === "approval") return undefined;
  return task?.name === "fee"
    ? {
        reason: "It waits for its fee.",
        fix: "Settle or waive the fee first: tacet requests fee.",
      }
    : {
        reason: "Its recordings are being gathered.",
        fix: "Try again when it waits for approval.",
      };
};

const reopen =
  "If the answer was wrong, reopen the request when it is closed: tacet requests reopen.";

const nothingDecided: NotNow = {
  reason: "There is no such decision to take back.",
  fix: "tacet requests show says what it waits for.",
};
