import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { NewQuestion, Question } from "#schemas/identity-question";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { lookAtClock } from "../clock/look-at-clock.ts";
import { requestPartition } from "../ledger/keys.ts";
import { type Act, steered, type Steered } from "../desk/steering.ts";
import {
  type LetterPorts,
  writeLetter,
} from "../correspondence/write-letter.ts";
import { newQuestion } from "./new-question.ts";
import { openQuestion } from "./open-question.ts";
import { whyNotAsked } from "./why-not-asked.ts";

export type Asking = Act & { asked: NewQuestion };

/**
 * Asks the requester who they are, by letter: the lightest means first, and only on a doubt that is written down (R51,
 * Art 12(6)). The clock stands meanwhile if the rule of pauses lets it. Asked again before the letter went, it goes.
 */
export async function askQuestion(
  ports: LetterPorts,
  asking: Asking,
  policy: RightsPolicy,
): Promise<Steered> {
  const { ledger } = ports;
  const { requestId, now } = asking;
  const asked = await steered(ledger, requestId, (request) => {
    const open = openQuestion(request);
    if (open !== undefined && isSame(open, asking.asked)) return request;
    return (
      whyNotAsked(request, asking) ??
      newQuestion(request, asking, policy.identityQuestion)
    );
  });
  if (asked.verdict === "refused") return asked;
  const question = openQuestion(asked.request);
  if (question === undefined) return asked;
  await ledger.append(evidenceOf(asked.request, "identity.asked", question));
  if (question.paused)
    await ledger.append(evidenceOf(asked.request, "clock.paused", question));
  await lookAtClock(ledger, requestId, now);
  await writeLetter(ports, { requestId, name: "identity-asked", now }, policy);
  return asked;
}

const isSame = (open: Question, { means, doubt }: NewQuestion): boolean =>
  open.means.join() === means.join() &&
  (doubt === undefined || open.doubt === doubt);

const evidenceOf = (
  { requestId }: Request,
  type: EvidenceType,
  { number, means, doubt, by, askedAt, replyBy }: Question,
): Evidence => ({
  kind: "evidence",
  about: requestPartition(requestId),
  type,
  discriminator: askedAt,
  at: askedAt,
  details: { by, number, doubt, asked: means.join(), replyBy },
  revision: 0,
});
