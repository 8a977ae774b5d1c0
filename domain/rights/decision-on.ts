import type { Request, Untold } from "#schemas/request";
import { isAmended } from "./amended.ts";
import { grantedRights, needs } from "./outcome.ts";

/** What the workflow is told: codes, never a person's words. */
export function decisionOn(
  request: Request,
  task: Untold["task"],
): Record<string, string> | undefined {
  if (request.withdrawn !== undefined) return { outcome: "withdrawn" };
  if (request.duplicateOf !== undefined) return { outcome: "duplicate" };
  if (isAmended(request)) return { outcome: "amended" };
  return task === "identity" ? identityOf(request) : approvalOf(request);
}

const identityOf = ({ identity }: Request) =>
  identity === undefined ? undefined : { outcome: identity.verdict };

function approvalOf(request: Request): Record<string, string> | undefined {
  // It was confirmed before anything was gathered, and taken back since.
  if (request.identity === undefined) return { outcome: "undone" };
  if (request.approval === undefined) return undefined;
  const granted = grantedRights(request);
  return {
    outcome: granted.length === 0 ? "refused" : "approved",
    package: needs(granted, "package") ? "yes" : "no",
    erasure: needs(granted, "erasure") ? "yes" : "no",
  };
}
