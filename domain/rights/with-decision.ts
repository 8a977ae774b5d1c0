import type { SealedWords } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import type { Deciding } from "./decide-request.ts";
import { endTask } from "./end-task.ts";
import { outcomesOf } from "./outcome.ts";
import { withoutWords } from "./particulars.ts";

/** The workflow is told next; should that be lost, the sweep that looks at what is due a minute later tells it. */
export function withDecision(
  request: Request,
  deciding: Deciding,
  words: { words?: SealedWords },
): Request {
  const { now } = deciding;
  const decided = endTask(request, now);
  const stamp = { decidedAt: now, decidedBy: deciding.by };
  return deciding.task === "identity"
    ? { ...decided, identity: { ...deciding.decision, ...stamp } }
    : {
        ...decided,
        approval: {
          outcomes: outcomesOf(request.rights, deciding.decision).map(
            withoutWords,
          ),
          ...words,
          ...stamp,
          ...(deciding.origin === undefined ? {} : { origin: deciding.origin }),
        },
      };
}
