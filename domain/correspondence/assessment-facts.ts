import type { Fee } from "#schemas/assessment";
import type { Request } from "#schemas/request";
import type { LetterFacts } from "../letters/facts.ts";
import type { Telling } from "./letter-facts.ts";
import { NothingToTell } from "./nothing-to-tell.ts";

/** The letters of what was found: the quote, the refusal, and the end when nobody paid (R52). */
export function feeQuote(request: Request, telling: Telling): LetterFacts {
  const { finding, explanation } = foundOf(request, telling);
  const { value, currency, payBy } = feeIn(request);
  return {
    kind: "fee-quote",
    facts: {
      ...{ amount: { value, currency }, ground: finding, explanation },
      ...{ howToPay: telling.fee.howToPay, payBy },
    },
  };
}

export function refusedExcessive(
  request: Request,
  telling: Telling,
): LetterFacts {
  const { finding: ground, explanation } = foundOf(request, telling);
  return { kind: "refused-excessive", facts: { ground, explanation } };
}

export const feeUnpaid = (request: Request): LetterFacts => ({
  kind: "fee-unpaid",
  facts: { payBy: feeIn(request).payBy },
});

function foundOf({ requestId, assessment }: Request, telling: Telling) {
  const { reasons: explanation } = telling;
  if (assessment === undefined || explanation === undefined)
    throw new NothingToTell(
      `Request ${requestId} is not assessed; assess it before its letter.`,
    );
  return { finding: assessment.finding, explanation };
}

function feeIn({ requestId, assessment }: Request): Fee {
  if (assessment?.fee === undefined)
    throw new NothingToTell(`No fee was asked for request ${requestId}.`);
  return assessment.fee;
}
