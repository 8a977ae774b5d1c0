import type { RightOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import type { LetterFacts, Refusal } from "../letters/facts.ts";
import { feeUnpaid, refusedExcessive } from "./assessment-facts.ts";
import { erasureFacts } from "./erasure-facts.ts";
import { isFeeUnpaid } from "./fee-of.ts";
import type { Letter, Telling } from "./letter-facts.ts";
import { NothingToTell } from "./nothing-to-tell.ts";
import { grantedRights } from "./outcome.ts";

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
  const granted = outcomes.flatMap(({ right, result }) =>
    result === "granted" ? [right] : [],
  );
  return withSummary(
    granted,
    outcomes.flatMap(refusal),
    grantedRights(request).map((right) => partOf[right](request, telling)),
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
  granted: readonly Right[],
  refused: readonly Refusal[],
  parts: readonly LetterFacts[],
): Letter {
  const [only, ...more] = parts;
  if (only === undefined) return [{ kind: "refused", facts: { refused } }];
  if (refused.length > 0)
    return [{ kind: "partly-granted", facts: { granted, refused } }, ...parts];
  return more.length > 0
    ? [{ kind: "granted", facts: { granted } }, ...parts]
    : [only];
}

const refusal = (outcome: RightOutcome): Refusal[] =>
  outcome.result === "granted"
    ? []
    : [{ right: outcome.right, ground: outcome.reason }];

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
  portability: ({ export: packaged }) => ({
    kind: "answer-portability",
    facts: { recordings: packaged?.recordings ?? 0 },
  }),
  withdrawal: ({ carriedOut }) => ({
    kind: "answer-withdrawal",
    facts: { recordings: carriedOut?.withdrawn ?? 0 },
  }),
  information: (_, { notice, standingRecipients }) => ({
    kind: "answer-information",
    facts: {
      termDays: notice.termDays,
      recipients: standingRecipients,
      noticeAddress: notice.address,
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
