import type { Ledger, Sealer, Workflows } from "../ports.ts";
import type { AudioReview } from "#schemas/audio-review";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type {
  ApprovalDecision,
  RightOutcome,
  SealedWords,
} from "#schemas/outcome";
import type { IdentityDecision } from "#schemas/identity-decision";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { whyNotEstablished } from "../identity/why-not-established.ts";
import { audioReviews } from "../audio/audio-reviews.ts";
import { whyNotRepresented } from "../desk/check-mandate.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { scopeOf } from "../acts/gather-recordings.ts";
import { kindOf } from "./kind-of.ts";
import { nothingToAddTo } from "../acts/nothing-to-add-to.ts";
import { needsAssessment } from "../desk/needs-assessment.ts";
import {
  needCalls,
  needPackage,
  outcomesOf,
  wrongOutcomes,
} from "./outcome.ts";
import { sealWords } from "../correspondence/sealed-words.ts";
import type { NotNow } from "../desk/steering.ts";
import { whyNoReceiver } from "./why-no-receiver.ts";
import { whyNotErased } from "./why-not-erased.ts";
import { whyNotTheirs } from "../matching/whose-calls.ts";
import { tellWorkflow } from "./tell-workflow.ts";
import { withDecision } from "./with-decision.ts";

export type Decision =
  | ({ task: "identity" } & { decision: IdentityDecision })
  | ({ task: "approval" } & { decision: ApprovalDecision });
export type Deciding = Decision & {
  requestId: RequestId;
  by: StaffId;
  now: Instant;
  /** Where the decision reached us; a person who fetches their package is sent there. */
  origin?: string;
  /** To whom packages may be sent. Default: nobody. */
  receivers?: RightsPolicy["receivers"];
};
export type Decided =
  | { verdict: "decided"; request: Request }
  | { verdict: "refused"; because: string | NotNow };

/** A person's decision, written before the workflow hears of it; a lost message to the workflow loses no decision. */
export async function decideRequest(
  ports: {
    ledger: Ledger;
    workflows: Workflows;
    sealer: Pick<Sealer, "seal">;
  },
  deciding: Deciding,
): Promise<Decided> {
  const before = await requestOf(ports.ledger, deciding.requestId);
  const refusal = refusalOf(before, deciding);
  if (refusal !== undefined) return { verdict: "refused", because: refusal };
  const others = await whoseCalls(ports.ledger, before, deciding);
  if (others !== undefined) return { verdict: "refused", because: others };
  const groundless = await whyNotErased(ports.ledger, before, deciding);
  if (groundless !== undefined)
    return { verdict: "refused", because: groundless };
  const unheard = await unheardOf(ports.ledger, before, deciding);
  if (unheard !== undefined) return { verdict: "refused", because: unheard };
  const moot = await nothingToAddTo(ports.ledger, before, deciding);
  if (moot !== undefined) return { verdict: "refused", because: moot };
  const words = await wordsOf(ports.sealer, before, deciding);
  const mine = { taken: false };
  const request = await changeRequest(
    ports.ledger,
    deciding.requestId,
    (current) => {
      mine.taken = refusalOf(current, deciding) === undefined;
      return mine.taken ? withDecision(current, deciding, words) : current;
    },
  );
  if (!mine.taken)
    return { verdict: "refused", because: "Somebody else decided first." };
  if (request.untold !== undefined)
    await tellWorkflow(ports, request, request.untold);
  return { verdict: "decided", request };
}

function refusalOf(request: Request, deciding: Deciding): string | undefined {
  if (request.task?.name !== deciding.task)
    return `The request is ${request.state}; it does not wait for this decision.`;
  if (
    deciding.task === "identity" &&
    deciding.decision.verdict === "confirmed" &&
    deciding.decision.scope === undefined &&
    needCalls(request.rights)
  ) {
    return "A confirmed identity needs a scope: the number's sole user, the matched calls, or the calls by name; one number may serve many people.";
  }
  return deciding.task === "approval"
    ? wrongApproval(request, deciding)
    : undefined;
}

async function whoseCalls(
  ledger: Ledger,
  request: Request,
  deciding: Deciding,
): Promise<NotNow | undefined> {
  if (deciding.task !== "identity") return undefined;
  const { decision, now } = deciding;
  const { verdict, scope } = decision;
  const because = await whyNotEstablished(ledger, request, { decision, now });
  if (because !== undefined || verdict === "failed") return because;
  const unrepresented = whyNotRepresented(request);
  if (unrepresented !== undefined || scope === undefined) return unrepresented;
  return whyNotTheirs(ledger, request, { scope, now });
}

function wrongApproval(
  request: Request,
  {
    decision,
    receivers = [],
  }: { decision: ApprovalDecision } & Pick<Deciding, "receivers">,
): string | undefined {
  const { rights } = request;
  const outcomes = outcomesOf(rights, decision);
  return (
    wrongOutcomes(rights, outcomes, kindOf(request)) ??
    needsAssessment(outcomes) ??
    whyNoReceiver(outcomes, receivers)
  );
}

/** Art 15(4): no answer is approved whose recordings nobody heard, where somebody must. */
async function unheardOf(
  ledger: Ledger,
  { rights }: Request,
  deciding: Deciding,
): Promise<string | undefined> {
  if (deciding.task !== "approval") return undefined;
  const { decision, requestId } = deciding;
  const outcomes = outcomesOf(rights, decision);
  const packaged = outcomes.filter(
    ({ right, result }) => result !== "refused" && needPackage([right]),
  );
  if (packaged.length === 0) return undefined;
  const reviews = [...(await audioReviews(ledger, requestId)).values()];
  const open = await stillConfirmed(
    ledger,
    requestId,
    reviews.filter(
      (review) => review.reviewed === undefined && isGiven(review, packaged),
    ),
  );
  if (open.length === 0) return undefined;
  const ids = open.slice(0, mostNamed).map(({ recordingId }) => recordingId);
  return `${String(open.length)} recordings must be heard before the answer is approved: ${ids.join(", ")}${open.length > mostNamed ? " and others" : ""}. Put the mutes of each.`;
}

const mostNamed = 20;

/** What is granted in part gives the calls it names, and no other needs to be heard for it. */
const isGiven = (
  { interactionId }: AudioReview,
  packaged: readonly RightOutcome[],
): boolean =>
  packaged.some(
    (outcome) =>
      outcome.result !== "partly" ||
      outcome.interactionIds.includes(interactionId),
  );

/** What only a decision that was taken back had confirmed need not be heard. */
async function stillConfirmed(
  ledger: Ledger,
  requestId: RequestId,
  reviews: readonly AudioReview[],
): Promise<AudioReview[]> {
  if (reviews.length === 0) return [];
  const scope = await scopeOf(ledger, requestId, "confirmed");
  const ids = new Set(scope.map(({ recordingId }) => recordingId));
  return reviews.filter(({ recordingId }) => ids.has(recordingId));
}

/** Before the decision they are part of: it is written with them, or not at all. */
const wordsOf = async (
  sealer: Pick<Sealer, "seal">,
  { rights }: Request,
  deciding: Deciding,
): Promise<{ words?: SealedWords }> =>
  deciding.task === "approval"
    ? sealWords(
        sealer,
        deciding.requestId,
        outcomesOf(rights, deciding.decision),
      )
    : {};
