import type { Ledger, Workflows } from "../ports.ts";
import type { Evidence } from "#schemas/evidence";
import type { RightOutcome } from "#schemas/outcome";
import type { Request, Untold } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import { changeRequest } from "./change-request.ts";
import { decisionOn } from "./decision-on.ts";
import { noteDeskActs } from "../desk/note-desk-acts.ts";

/**
 * Writes down what a person decided and tells the workflow, which then goes on. The decision stands before: a run that
 * breaks off in here is made up for within a minute, and telling twice is telling once.
 */
export async function tellWorkflow(
  { ledger, workflows }: { ledger: Ledger; workflows: Workflows },
  request: Request,
  { task, token, evidence = evidenceOf(request, task) }: Untold,
): Promise<void> {
  if (evidence !== undefined) await ledger.append(evidence);
  await noteDeskActs(ledger, request);
  const decision = decisionOn(request, task);
  if (decision !== undefined) await workflows.complete(token, decision);
  await changeRequest(ledger, request.requestId, told);
}

/** The erasure's own next look may be there already. */
function told(request: Request): Request {
  if (request.untold === undefined) return request;
  const { untold: _told, nextAt, ...rest } = request;
  return {
    ...rest,
    ...(rest.task?.name === "erasure" && nextAt !== undefined
      ? { nextAt }
      : {}),
  };
}

function evidenceOf(
  request: Request,
  task: Untold["task"],
): Evidence | undefined {
  const decided = task === "fee" ? undefined : request[task];
  if (decided === undefined) return undefined;
  return {
    kind: "evidence",
    about: requestPartition(request.requestId),
    type: task === "identity" ? "identity.decided" : "approval.decided",
    discriminator: decided.decidedAt,
    at: decided.decidedAt,
    details: { by: decided.decidedBy, ...detailsOf(request, task) },
    revision: 0,
  };
}

const detailsOf = (
  { identity, approval }: Request,
  task: Untold["task"],
): Evidence["details"] =>
  task === "identity" && identity !== undefined
    ? { verdict: identity.verdict, method: identity.method }
    : detailsIn(approval?.outcomes ?? []);

const detailsIn = (outcomes: readonly RightOutcome[]): Evidence["details"] => ({
  ...verdictOf(outcomes),
  ...weighedIn(outcomes),
  ...erasureGroundIn(outcomes),
});

/** The balancing test's record outlives its words (R41, T82). */
function weighedIn(outcomes: readonly RightOutcome[]): Evidence["details"] {
  const weighed = outcomes.flatMap((outcome) => outcome.weighed ?? []);
  return weighed.length === 0 ? {} : { weighed: weighed.join(", ") };
}

/** On what an agent's data were erased. */
function erasureGroundIn(
  outcomes: readonly RightOutcome[],
): Evidence["details"] {
  const ground = outcomes
    .map((one) => (one.result === "refused" ? undefined : one.erasureGround))
    .find((one) => one !== undefined);
  return ground === undefined ? {} : { erasureGround: ground };
}

/** All granted, all refused for one reason, or each answered for itself. */
function verdictOf(outcomes: readonly RightOutcome[]): Evidence["details"] {
  const reasons = outcomes.map((one) =>
    one.result === "refused" ? one.reason : one.result,
  );
  const [only, ...others] = new Set(reasons);
  if (others.length > 0 || only === undefined || only === "partly")
    return { verdict: "each" };
  return only === "granted"
    ? { verdict: "approved" }
    : { verdict: "refused", reason: only };
}
