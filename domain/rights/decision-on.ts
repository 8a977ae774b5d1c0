import type { Request, Untold } from "#schemas/request";
import { isAmended } from "../desk/amended.ts";
import { openFee } from "../desk/fee-of.ts";
import { grantedRights, needPackage, needs } from "./outcome.ts";

/** What the workflow is told: codes, never a person's words. */
export function decisionOn(
  request: Request,
  task: Untold["task"],
): Record<string, string> | undefined {
  if (request.withdrawn !== undefined) return { outcome: "withdrawn" };
  if (request.duplicateOf !== undefined) return { outcome: "duplicate" };
  if (isAmended(request)) return { outcome: "amended" };
  return decisions[task](request);
}

const identityOf = ({ identity }: Request) =>
  identity === undefined ? undefined : { outcome: identity.verdict };

function approvalOf(request: Request): Record<string, string> | undefined {
  // It was confirmed before anything was gathered, and taken back since.
  if (request.identity === undefined) return { outcome: "undone" };
  if (openFee(request) !== undefined) return { outcome: "fee" };
  if (request.approval === undefined) return undefined;
  const granted = grantedRights(request);
  return {
    outcome: granted.length === 0 ? "refused" : "approved",
    package: needPackage(granted) ? "yes" : "no",
    erasure: needs(granted, "erasure") ? "yes" : "no",
  };
}

const feeOf = ({ assessment }: Request) =>
  assessment?.fee?.settled && {
    outcome: assessment.fee.settled.settlement.outcome,
  };

const decisions: Readonly<
  Record<
    Untold["task"],
    (request: Request) => Record<string, string> | undefined
  >
> = { identity: identityOf, approval: approvalOf, fee: feeOf };
