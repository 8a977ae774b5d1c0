import type { Ledger, Sealer, Workflows } from "../ports.ts";
import type { Assessment, NewAssessment } from "#schemas/assessment";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { requestKey } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { endTask } from "../rights/end-task.ts";
import { outcomesOf } from "../rights/outcome.ts";
import { type Act, steered, type Steered } from "./steering.ts";
import { toldOf } from "../rights/told-of.ts";
import { whyNotAssessed } from "./why-not-assessed.ts";

export type Assess = Act & {
  assessment: NewAssessment;
  policy: RightsPolicy["fee"];
};
type Ports = {
  ledger: Ledger;
  sealer: Pick<Sealer, "seal">;
  workflows: Workflows;
};

/**
 * A person found a request manifestly unfounded or excessive, and refuses it or asks a fee (Art 12(5)). What they write is
 * sealed; the workflow, the evidence and the view have codes (docs/decisions/016).
 */
export async function assessRequest(
  ports: Ports,
  act: Assess,
): Promise<Steered> {
  const { ledger, sealer } = ports;
  const { requestId, assessment, policy, now } = act;
  const others = await othersOf(ledger, assessment);
  const whyNot = (request: Request) =>
    whyNotAssessed(request, { assessment, others, policy, now });
  const because = whyNot(await requestOf(ledger, requestId));
  if (because !== undefined) return { verdict: "refused", because };
  const sealedReasons = await sealer.seal(requestId, assessment.reasons.trim());
  const assessed = await steered(
    ledger,
    requestId,
    (request) => whyNot(request) ?? withAssessment(request, act, sealedReasons),
  );
  return toldOf(ports, assessed);
}

async function othersOf(
  ledger: Ledger,
  { otherRequests }: NewAssessment,
): Promise<Request[]> {
  const keys = [...new Set(otherRequests)].map(requestKey);
  return (await ledger.readMany(keys)).filter(
    (item) => item.kind === "request",
  );
}

/** Only an open approval gets here: it is over, and the workflow is told which way to go. */
function withAssessment(
  request: Request,
  { assessment, by, now }: Assess,
  sealedReasons: string,
): Request {
  const { finding, signs, otherRequests, consequence } = assessment;
  const found: Assessment = {
    ...{ finding, signs, otherRequests, sealedReasons, by, at: now },
  };
  const decided = endTask(request, now);
  if (consequence.kind === "fee") {
    const { value, currency, payBy } = consequence;
    return {
      ...decided,
      assessment: { ...found, fee: { value, currency, payBy } },
    };
  }
  const refused = { verdict: "refused", reason: finding } as const;
  return {
    ...decided,
    assessment: found,
    approval: {
      outcomes: outcomesOf(request.rights, refused),
      ...{ decidedAt: now, decidedBy: by },
    },
  };
}
