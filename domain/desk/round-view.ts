import type { Instant } from "#schemas/instant";
import type { Round } from "#schemas/reopening";
import type { Request } from "#schemas/request";
import { clockOf } from "../clock/clock-of.ts";

/** A round as staff may see it: what was decided, answered and done before the request was reopened. */
export type RoundView = Pick<
  Round,
  "round" | "because" | "receivedAt" | "by" | "at"
> & {
  earlier: Pick<
    Request,
    | "rights"
    | "state"
    | "receivedAt"
    | "identity"
    | "approval"
    | "erasure"
    | "answeredAt"
    | "closedAt"
  > & { dueDate: string };
};

export function roundView(item: Round, now: Instant): RoundView {
  const { round, because, receivedAt, by, at, earlier } = item;
  const { rights, state, identity, approval, erasure } = earlier;
  const { answeredAt, closedAt } = earlier;
  return {
    ...{ round, because, receivedAt, by, at },
    earlier: {
      ...{ rights, state, receivedAt: earlier.receivedAt },
      dueDate: clockOf(earlier, now).dueDate,
      ...(identity && { identity }),
      ...(approval && { approval }),
      ...(erasure && { erasure }),
      ...(answeredAt && { answeredAt }),
      ...(closedAt && { closedAt }),
    },
  };
}
