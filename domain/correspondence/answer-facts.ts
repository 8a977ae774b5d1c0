import type { RightOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import type { LetterFacts, Refusal } from "../letters/facts.ts";
import { feeUnpaid, refusedExcessive } from "./assessment-facts.ts";
import { erasureFacts } from "./erasure-facts.ts";
import { isFeeUnpaid } from "../desk/fee-of.ts";
import { kindOf } from "../rights/kind-of.ts";
import type { Letter, Telling } from "./letter-facts.ts";
import { NothingToTell } from "./nothing-to-tell.ts";
import { assessmentsOf } from "../rights/processing-of.ts";

/** Each right's answer in one letter; what is not done, or not whole, comes first, with its reason (Art 12(4)). */
export function answerFacts(request: Request, telling: Telling): Letter {
  const instead = insteadOfAnAnswer(request, telling);
  if (instead !== undefined) return [instead];
  const { requestId, approval } = request;
  const outcomes = approval?.outcomes ?? [];
  if (outcomes.length === 0)
    throw new NothingToTell(
      `Request ${requestId} is not decided; decide it before its answer.`,
    );
  return withSummary(
    outcomes,
    outcomes.flatMap((outcome) => refusal(outcome, telling)),
    outcomes.flatMap((outcome) => partsFor(outcome, request, telling)),
  );
}

/** What ends a request before anything is answered. */
function insteadOfAnAnswer(
  request: Request,
  telling: Telling,
): LetterFacts | undefined {
  const { rights, identity, withdrawn, assessment } = request;
  if (withdrawn !== undefined)
    return { kind: "withdrawn-by-subject", facts: { rights } };
  if (identity?.verdict !== "confirmed")
    return { kind: "not-identified", facts: {} };
  if (isFeeUnpaid(request)) return feeUnpaid(request);
  return assessment !== undefined && assessment.fee === undefined
    ? refusedExcessive(request, telling)
    : undefined;
}

function withSummary(
  outcomes: readonly RightOutcome[],
  refused: readonly Refusal[],
  parts: readonly LetterFacts[],
): Letter {
  const results = outcomes.map(({ result }) => result);
  const [only] = parts;
  if (only !== undefined && results.length === 1 && results[0] !== "partly")
    return [only];
  if (results.every((result) => result === "refused"))
    return [{ kind: "refused", facts: { refused } }, ...parts];
  const granted = outcomes.flatMap(({ right, result }) =>
    result === "granted" ? [right] : [],
  );
  return refused.length > 0
    ? [{ kind: "partly-granted", facts: { granted, refused } }, ...parts]
    : [{ kind: "granted", facts: { granted } }, ...parts];
}

/** Of an objection that is upheld in part the list says how it was weighed; of another its own part does. */
function refusal(outcome: RightOutcome, { reasons }: Telling): Refusal[] {
  if (outcome.result === "granted") return [];
  const { right, reason: ground } = outcome;
  return right === "objection" && outcome.result === "partly"
    ? [{ right, ground, explanation: reasons ?? "" }]
    : [{ right, ground }];
}

function partsFor(
  outcome: RightOutcome,
  request: Request,
  telling: Telling,
): LetterFacts[] {
  if (outcome.result !== "refused")
    return [partOf[outcome.right](request, telling)];
  return outcome.reason === "overriding-grounds"
    ? [
        {
          kind: "answer-objection",
          facts: {
            result: "overridden",
            explanation: telling.reasons ?? "",
            assessments: assessments(request, telling),
          },
        },
      ]
    : [];
}

const assessments = (request: Request, telling: Telling): string[] =>
  assessmentsOf(telling, kindOf(request));

/** The part of each right that is granted, in whole or in part. */
const partOf: Readonly<
  Record<Right, (request: Request, telling: Telling) => LetterFacts>
> = {
  access: ({ scopeSize, export: packaged }) => ({
    kind: "answer-access",
    facts: { recordings: scopeSize ?? 0, withAudio: packaged?.recordings ?? 0 },
  }),
  rectification: ({ recipients = [] }) => ({
    kind: "answer-rectification",
    facts: { recipients },
  }),
  erasure: erasureFacts,
  restriction: ({ carriedOut, recipients = [] }) => ({
    kind: "answer-restriction",
    facts: { recordings: carriedOut?.restricted ?? 0, recipients },
  }),
  portability: ({ portable: packaged, transmission }) => ({
    kind: "answer-portability",
    facts: {
      recordings: packaged?.recordings ?? 0,
      ...(transmission && {
        [transmission.outcome === "sent" ? "sentTo" : "notSentTo"]:
          transmission.name,
      }),
    },
  }),
  objection: (request, telling) => ({
    kind: "answer-objection",
    facts: { result: "upheld", assessments: assessments(request, telling) },
  }),
  withdrawal: ({ carriedOut }) => ({
    kind: "answer-withdrawal",
    facts: { recordings: carriedOut?.withdrawn ?? 0 },
  }),
  information: (request, telling) => ({
    kind: "answer-information",
    facts: {
      of: kindOf(request),
      assessments: assessments(request, telling),
      termDays: telling.notice.termDays,
      recipients: telling.standingRecipients,
      transfers: telling.transfersTold,
      noticeAddress: telling.notice.address,
    },
  }),
  "joint-controllers": (_, { notice }) => ({
    kind: "answer-joint-controllers",
    facts: { essence: notice.arrangement },
  }),
  "no-automated-decision": () => ({
    kind: "answer-no-automated-decision",
    facts: {},
  }),
};
