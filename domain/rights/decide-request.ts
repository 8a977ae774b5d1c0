import type { Ledger, Sealer, Workflows } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { ApprovalDecision, SealedWords } from "#schemas/outcome";
import type { IdentityDecision } from "#schemas/identity-decision";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { whyNotEstablished } from "../identity/why-not-established.ts";
import { whyNotRepresented } from "../desk/check-mandate.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { kindOf } from "./kind-of.ts";
import { nothingToAddTo } from "../acts/nothing-to-add-to.ts";
import { needsAssessment } from "../desk/needs-assessment.ts";
import { needCalls, outcomesOf, wrongOutcomes } from "./outcome.ts";
import { sealWords } from "../correspondence/sealed-words.ts";
import type { NotNow } from "../desk/steering.ts";
import { whyNoReceiver } from "./why-no-receiver.ts";
import { whyNotErased } from "./why-not-erased.ts";
import { whyNotHeard } from "./why-not-heard.ts";
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
  for (const whyNot of [
    whoseCalls,
    whyNotErased,
    whyNotHeard,
    nothingToAddTo,
  ]) {
    const because = await whyNot(ports.ledger, before, deciding);
    if (because !== undefined) return { verdict: "refused", because };
  }
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
