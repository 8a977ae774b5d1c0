import type { CodePorts } from "../codes/code-ports.ts";
import { type Tried, tryCode } from "../codes/try-code.ts";
import type { Ledger } from "../ports.ts";
import { RequestBusy, requestOf } from "../rights/change-request.ts";
import {
  type Act,
  type NotNow,
  type Steered,
  writeDown,
} from "../desk/steering.ts";
import { endQuestion } from "./end-question.ts";
import { openQuestion } from "./open-question.ts";
import { codeOpens, lastCode } from "./send-code.ts";

type Ports = { ledger: Ledger } & Pick<CodePorts, "codeDigests">;

/** Whether what the requester reads back is the code that was sent. Each try is counted before its outcome is told. */
export async function checkCode(
  ports: Ports,
  { typed, ...act }: Act & { typed: string },
): Promise<Steered> {
  const { ledger } = ports;
  const request = await requestOf(ledger, act.requestId);
  const sent = await lastCode(ledger, act);
  if (sent === undefined) return { verdict: "refused", because: noCode };
  const opens = codeOpens(act);
  const { now } = act;
  const { outcome, code } = await tryCode(ports.codeDigests, sent, {
    ...{ opens, typed, now },
  });
  const isRight = outcome === "right";
  const kept = { ...sent, ...code, ...(isRight ? { provenAt: now } : {}) };
  if ((await ledger.replace([kept]))[0] === "conflict")
    throw new RequestBusy("Another code was tried just now; try again.");
  const number = sent.sent;
  await writeDown(ledger, "identity.code-tried", act, { number, outcome });
  if (!isRight)
    return {
      verdict: "refused",
      because: because(outcome, kept.triesLeft),
    };
  return openQuestion(request)?.means.includes("one-time-code") === true
    ? endQuestion(ledger, { ...act, outcome: "answered" })
    : { verdict: "done", request };
}

function because(
  outcome: Exclude<Tried["outcome"], "right">,
  triesLeft: number,
): NotNow {
  if (outcome === "wrong" && triesLeft > 0)
    return {
      reason: `That is not the code that was sent; tries left: ${String(triesLeft)}.`,
      fix: "Have it read back again.",
    };
  return { reason: reasons[outcome], fix: another };
}

const another = "Send another one: tacet requests code.";
const reasons = {
  wrong: "That is not the code that was sent, and it works no longer.",
  expired: "The code is older than ten minutes.",
  used: "The code was read back already.",
  "tries-over": "The code was tried too often and works no longer.",
} as const;

const noCode: NotNow = { reason: "No code was sent.", fix: another };
