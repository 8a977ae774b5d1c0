import type { Ledger, Workflows } from "../ports.ts";
import type { Request } from "#schemas/request";
import type { RequestWithdrawal } from "#schemas/request-withdrawal";
import { isAhead } from "../time/is-ahead.ts";
import { endTask } from "../rights/end-task.ts";
import { isAnswerDecided } from "../rights/is-answer-decided.ts";
import { noteDeskActs } from "./note-desk-acts.ts";
import { type Act, type NotNow, steered, type Steered } from "./steering.ts";
import { toldOf } from "../rights/told-of.ts";

/**
 * Ends a request whose subject took it back, until its answer is decided: they are told, what was frozen is let go, and
 * nothing more is done. One that waits for nobody just then ends at its next wait. Said again it is done already.
 */
export async function withdrawRequest(
  ports: { ledger: Ledger; workflows: Workflows },
  act: Act & RequestWithdrawal,
): Promise<Steered> {
  const { requestId, by, now, channel, receivedAt } = act;
  const done = await steered(ports.ledger, requestId, (request) => {
    if (request.withdrawn !== undefined) return request;
    const because = whyNot(request, act);
    if (because !== undefined) return because;
    return {
      ...endTask(request, now),
      withdrawn: { channel, receivedAt, by, at: now },
    };
  });
  if (done.verdict === "refused") return done;
  await noteDeskActs(ports.ledger, done.request);
  return toldOf(ports, done);
}

function whyNot(
  request: Request,
  { receivedAt, now }: Pick<Act, "now"> & RequestWithdrawal,
): NotNow | undefined {
  if (receivedAt < request.receivedAt || isAhead(receivedAt, now))
    return {
      reason: "Nothing is taken back before it was asked, nor in the future.",
      fix: "Say in receivedAt when the withdrawal reached any entity.",
    };
  return whyTooLate(request);
}

function whyTooLate(request: Request): NotNow | undefined {
  const { closedAt, answeredAt, duplicateOf } = request;
  if (closedAt !== undefined || answeredAt !== undefined)
    return {
      reason: "It is answered; there is nothing left to stop.",
      fix: "What the person wishes now is a request of its own.",
    };
  if (request.erasure !== undefined)
    return {
      reason: "Its erasure has begun, and what is erased stays erased.",
      fix: "Tell the person so; they are answered when the erasure is verified.",
    };
  if (!isAnswerDecided(request))
    return duplicateOf === undefined ? undefined : answeredElsewhere;
  return {
    reason: "Its answer is decided and on its way.",
    fix: "Tell the person so; they need not fetch or use what they are sent.",
  };
}

const answeredElsewhere: NotNow = {
  reason: "It is a duplicate and closes without an answer.",
  fix: "Withdraw the request that it is a duplicate of.",
};
