import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import type { RequestState } from "#schemas/request-state";
import type { Right } from "#schemas/right";
import { localDate } from "../clock/calendar-day.ts";
import { clockOf } from "../clock/clock-of.ts";
import { isEnding } from "../rights/outcome.ts";
import { rightTable } from "../rights/right-table.ts";
import type { Entry, RegisterShape, Row } from "./register.ts";

/** One line for each right of a request: what came of it, and in how many days. */
export const requestsRegister: RegisterShape = {
  columns: [
    "requestId",
    "right",
    "article",
    "entityId",
    "channel",
    "receivedAt",
    "registeredAt",
    "dueDate",
    "answeredAt",
    "closedAt",
    "days",
    "overdue",
    "extended",
    "state",
    "outcome",
  ],
  counted: ["right", "entityId", "outcome", "state", "channel"],
  rowsOf: ({ request, now }: Entry): Row[] =>
    request.rights.map((right) => ({
      ...ofRequest(request, now),
      right,
      article: rightTable[right].article,
      outcome: outcomeOf(request, right),
    })),
};

function ofRequest(request: Request, now: Instant): Row {
  const clock = clockOf(request, now);
  const { answeredAt, closedAt } = request;
  return {
    requestId: request.requestId,
    entityId: request.entityId,
    channel: request.channel,
    receivedAt: request.receivedAt,
    registeredAt: request.registeredAt,
    dueDate: clock.dueDate,
    answeredAt: answeredAt ?? null,
    closedAt: closedAt ?? null,
    days: answeredAt === undefined ? null : daysUntil(request, answeredAt),
    overdue: (answeredAt ?? closedAt ?? now) >= clock.dueAt,
    extended: clock.extendedTo !== undefined,
    state: request.state,
  };
}

/** Calendar days where the entity acts; answered on the day of the receipt is none. */
function daysUntil({ receivedAt, clock }: Request, answered: Instant): number {
  const dayOf = (at: Instant): number =>
    Date.parse(`${localDate(at, clock.timeZone)}T00:00:00.000Z`) / 86_400_000;
  return dayOf(answered) - dayOf(receivedAt);
}

/** These endings follow from the answers, which say more. */
const fromAnswers: ReadonlySet<RequestState> = new Set<RequestState>([
  "fulfilled",
  "partly-fulfilled",
  "refused",
]);

/** The answer to this right, or how the request ended without one; `open` until there is either. */
function outcomeOf({ state, approval }: Request, right: Right): string {
  const ended = isEnding(state) ? state : undefined;
  if (ended !== undefined && !fromAnswers.has(ended)) return ended;
  const answer = approval?.outcomes.find((one) => one.right === right);
  return answer?.result ?? ended ?? "open";
}
