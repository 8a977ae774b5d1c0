import type { Ledger, Workflows } from "../ports.ts";
import type { NewUndo } from "#schemas/correction";
import type { Request } from "#schemas/request";
import { endPauses } from "../clock/end-pauses.ts";
import {
  type Act,
  type NotNow,
  steered,
  type Steered,
  writeDown,
} from "./steering.ts";
import { unconfirmOthers } from "./unconfirm-others.ts";

type Identity = NonNullable<Request["identity"]>;

/**
 * Takes a confirmed identity back, as long as nobody approved an answer: the request waits for identity again, and nothing
 * is confirmed. An approved answer is carried out at once, and a failed identity answered, so neither can be taken back.
 */
export async function undoDecision(
  { ledger, workflows }: { ledger: Ledger; workflows: Workflows },
  act: Act & NewUndo,
): Promise<Steered> {
  const last: { identity?: Identity; token?: string } = {};
  const undone = await steered(ledger, act.requestId, (request) => {
    const because = whyNot(request, act);
    if (because !== undefined) return because;
    const { identity, task, scopeSize: _gathered, ...rest } = request;
    if (identity === undefined || task === undefined) return nothingDecided;
    Object.assign(last, { identity, token: task.token });
    return {
      ...rest,
      state: "verifying-identity",
      clock: endPauses(request.clock, identity.decidedAt),
    };
  });
  const { identity, token } = last;
  if (!undone.changed || identity === undefined || token === undefined)
    return undone;
  await unconfirmOthers(ledger, act.requestId, []);
  await writeDown(ledger, "decision.undone", act, detailsOf(act, identity));
  await workflows.complete(token, { outcome: "undone" });
  return undone;
}

/** What was decided stays known, by whom and when. */
const detailsOf = (
  { decision, reason }: NewUndo,
  { verdict, method, decidedBy, decidedAt }: Identity,
) => ({ decision, reason, verdict, method, decidedBy, decidedAt });

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
  if (identity?.verdict === "failed" || request.withdrawn !== undefined)
    return { reason: "The requester is being answered.", fix: reopen };
  return stillGathering(task);
}

const stillGathering = (task: Request["task"]): NotNow | undefined =>
  task?.name === "approval"
    ? undefined
    : {
        reason: "Its recordings are being gathered.",
        fix: "Try again when it waits for approval.",
      };

const reopen =
  "If the answer was wrong, reopen the request when it is closed: tacet requests reopen.";

const nothingDecided: NotNow = {
  reason: "There is no such decision to take back.",
  fix: "tacet requests show says what it waits for.",
};
