import type { Ledger } from "../ports.ts";
import type { QuestionEnd } from "#schemas/identity-question";
import type { Request } from "#schemas/request";
import { resumeClock } from "../clock/pause-clock.ts";
import {
  type Act,
  type NotNow,
  steered,
  type Steered,
  writeDown,
} from "../desk/steering.ts";
import { openQuestion } from "./open-question.ts";

/** Takes down what came of the open question; the clock goes on from this moment. */
export async function endQuestion(
  ledger: Ledger,
  { outcome, ...act }: Act & QuestionEnd,
): Promise<Steered> {
  const last = { number: 0, resumed: false };
  const ended = await steered(ledger, act.requestId, (request) => {
    const open = openQuestion(request);
    if (open === undefined) return noQuestion;
    const moved = resumeClock(request, act.now);
    Object.assign(last, {
      number: open.number,
      resumed: moved.verdict === "moved",
    });
    const after = moved.verdict === "moved" ? moved.request : request;
    return { ...after, questions: withEnd(after, { outcome, ...act }) };
  });
  if (ended.verdict === "refused") return ended;
  const { number, resumed } = last;
  await writeDown(ledger, "identity.answered", act, { number, outcome });
  if (resumed) await writeDown(ledger, "clock.resumed", act, {});
  return ended;
}

const withEnd = (
  { questions = [] }: Request,
  { outcome, now }: Act & QuestionEnd,
) =>
  questions.map((one) =>
    one.endedAt === undefined ? { ...one, endedAt: now, outcome } : one,
  );

const noQuestion: NotNow = {
  reason: "No question about the identity is open.",
  fix: "tacet requests show says what it waits for.",
};
