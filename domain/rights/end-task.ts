import type { Evidence } from "#schemas/evidence";
import type { Request } from "#schemas/request";
import { plusMinutes } from "../time/instant.ts";

/**
 * The request waits for nobody any more, and its workflow is to be told what became of it. A run that breaks off before it
 * told is made up for a minute later, with the evidence.
 */
export function endTask(
  { task, ...request }: Request,
  evidence: Evidence,
): Request {
  if (task === undefined || task.name === "erasure") return request;
  return {
    ...request,
    untold: { task: task.name, token: task.token, evidence },
    nextAt: plusMinutes(evidence.at, 1),
  };
}
