import type { Evidence } from "#schemas/evidence";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { plusMinutes } from "../time/instant.ts";

/**
 * The request waits for nobody any more, and its workflow is to be told what became of it. A run that breaks off before it
 * told is made up for a minute later; so is the evidence, which is the decision's where none is given.
 */
export function endTask(
  { task, ...request }: Request,
  now: Instant,
  evidence?: Evidence,
): Request {
  if (task === undefined || task.name === "erasure") return request;
  const { name, token } = task;
  return {
    ...request,
    untold: {
      ...{ task: name, token },
      ...(evidence === undefined ? {} : { evidence }),
    },
    nextAt: plusMinutes(now, 1),
  };
}
