import type { AssessmentSign, NewAssessment } from "#schemas/assessment";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { areOfSamePerson } from "../matching/are-of-same-person.ts";
import { rightTable } from "../rights/right-table.ts";
import type { NotNow } from "./steering.ts";
import { whyNoFee } from "./why-no-fee.ts";

export type Assessing = {
  assessment: NewAssessment;
  /** Those of the named requests that there are. */
  others: readonly Request[];
  policy: RightsPolicy["fee"];
  now: Instant;
};

const article = "Art 12(5) GDPR";

/** Why a request cannot be found unfounded or excessive, or not so: the burden of proof is ours (R52, T113). */
export const whyNotAssessed = (
  request: Request,
  assessing: Assessing,
): NotNow | undefined =>
  whyNotNow(request) ??
  whyNotProven(request, assessing) ??
  whyNotReached(request) ??
  whyNoFee(request, assessing);

function whyNotNow({ assessment, task }: Request): NotNow | undefined {
  if (assessment !== undefined)
    return {
      article,
      reason: "It was assessed once; a fee or a refusal, never both.",
      fix: "Answer the request, or settle its fee: tacet requests fee.",
    };
  return task?.name === "approval"
    ? undefined
    : {
        reason: "It does not wait for an answer to be decided.",
        fix: "Assess it when it waits for approval: whose calls it concerns is known then.",
      };
}

const fewestCharacters = 20;

function whyNotProven(
  request: Request,
  { assessment, others }: Assessing,
): NotNow | undefined {
  const { signs, otherRequests, reasons } = assessment;
  if (reasons.trim().length < fewestCharacters)
    return {
      article,
      reason: "It is for us to show, and no reasons are given.",
      fix: `Say in reasons, in ${String(fewestCharacters)} characters or more, what the requester can read in the letter.`,
    };
  if (signs.length === 0)
    return {
      article: `${article}; CJEU C-416/23`,
      reason:
        "It is for us to show, and how many requests somebody makes shows nothing by itself.",
      fix: "Name in signs what was seen beside their number, or answer the request.",
    };
  const isFound = others.length === new Set(otherRequests).size;
  if (!isFound || !areOfSamePerson(request, others))
    return {
      article,
      reason: "Not all that is named is another request of this person.",
      fix: "Name others of the same number: tacet requests show lists them.",
    };
  return whyNoSuchFinding(assessment);
}

/** Art 12(5) speaks of repetition; C-307/22: the first copy is free, whatever it is asked for. */
const ofRepetition: readonly AssessmentSign[] = [
  "repeats-without-change",
  "overlaps-another",
];

function whyNoSuchFinding({
  finding,
  signs,
  otherRequests,
}: NewAssessment): NotNow | undefined {
  const isRepeated = signs.some((sign) => ofRepetition.includes(sign));
  if ((finding === "excessive" || isRepeated) && otherRequests.length === 0)
    return {
      article: `${article}; CJEU C-307/22`,
      reason: "A first request is not excessive, whatever it is made for.",
      fix: "Name the requests before it, or answer it.",
    };
  return finding === "excessive" ||
    signs.some((sign) => !ofRepetition.includes(sign))
    ? undefined
    : {
        article,
        reason: "That it repeats others makes it no unfounded one.",
        fix: "Find it excessive, or name what shows that no right is meant.",
      };
}

/** Art 12(5) speaks of Articles 13 to 22 and 34, and of no other right. */
function whyNotReached({ rights }: Request): NotNow | undefined {
  const beyond = rights.filter((right) => {
    const number = Number(/\d+/.exec(rightTable[right].article)?.[0]);
    return number < 13 || number > 22;
  });
  return beyond.length === 0
    ? undefined
    : {
        article,
        reason: `It asks for ${beyond.join(", ")} too, which is free without exception.`,
        fix: "Answer that in a request of its own, and correct the rights of this one: tacet requests correct.",
      };
}
