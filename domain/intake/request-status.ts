import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { localDate } from "../clock/calendar-day.ts";
import { clockOf } from "../clock/clock-of.ts";
import { requestKey } from "../ledger/keys.ts";
import { plusDays } from "../time/instant.ts";

/** How far it is, in as many steps as mean something to whoever asked. */
export type PublicState = "checking" | "working" | "deferred" | "answered";

export type RequestStatus = {
  reference: RequestId;
  state: PublicState;
  receivedOn: LegalDate;
  answerBy: LegalDate;
  answeredOn?: LegalDate;
};

/** Days after its end in which a request's state is still told by link. */
const daysAfterEnd = 90;

/** What the link to a request's state tells: nothing of the data, and nothing of why. One look, whatever the link. */
export async function requestStatus(
  ledger: Pick<Ledger, "read">,
  requestId: RequestId | undefined,
  now: Instant,
): Promise<RequestStatus | undefined> {
  const found = await ledger.read(
    requestId === undefined ? nowhere : requestKey(requestId),
  );
  return found?.kind === "request" && isTold(found, now)
    ? statusOf(found, now)
    : undefined;
}

const nowhere = { partition: "request#", item: "request" };

const isTold = ({ closedAt }: Request, now: Instant): boolean =>
  closedAt === undefined || now < plusDays(closedAt, daysAfterEnd);

export function statusOf(request: Request, now: Instant): RequestStatus {
  const { requestId, receivedAt, answeredAt, clock } = request;
  const { timeZone } = clock;
  return {
    reference: requestId,
    state: stateOf(request),
    receivedOn: localDate(receivedAt, timeZone),
    answerBy: clockOf(request, now).dueDate,
    ...(answeredAt && { answeredOn: localDate(answeredAt, timeZone) }),
  };
}

function stateOf(request: Request): PublicState {
  if (request.state === "deferred") return "deferred";
  const isOver = request.answeredAt ?? request.closedAt;
  if (isOver !== undefined) return "answered";
  return request.identity === undefined ? "checking" : "working";
}
