import type { Ledger } from "../ports.ts";
import type { Complaint } from "#schemas/complaint";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import {
  type ComplaintView,
  complaintsOf,
} from "../complaints/complaint-view.ts";
import { requestKey } from "../ledger/keys.ts";
import { complaintsDay } from "../ledger/outside-keys.ts";
import { secondsBetween } from "../time/instant.ts";
import type { Row } from "./register.ts";

/**
 * One line for each right of the request that is complained about, and one for a complaint about none. Its outcome is what
 * became of the request: worked on again because of it, or not (R47, T112).
 */
export const complaintsRegister = {
  columns: [
    "complaintId",
    "requestId",
    "right",
    "entityId",
    "about",
    "channel",
    "receivedAt",
    "registeredAt",
    "outcome",
    "outcomeAt",
    "days",
  ],
  counted: ["entityId", "right", "about", "outcome"],
  rows: async (
    ledger: Pick<Ledger, "find" | "readMany">,
    { month }: { month: string },
  ): Promise<Row[]> => {
    const complaints = await complaintsOf(ledger, complaintsDay(month));
    const requests = await requestsOf(ledger, complaints);
    return complaints.flatMap((one) =>
      rowsOf(one, one.requestId && requests.get(one.requestId)),
    );
  },
} as const;

async function requestsOf(
  ledger: Pick<Ledger, "readMany">,
  complaints: readonly ComplaintView[],
): Promise<ReadonlyMap<string, Request>> {
  const ids = new Set(complaints.flatMap(({ requestId }) => requestId ?? []));
  const items = await ledger.readMany([...ids].map(requestKey));
  return new Map(
    items
      .filter((item) => item.kind === "request")
      .map((request) => [request.requestId, request]),
  );
}

function rowsOf(complaint: ComplaintView, request: Request | undefined): Row[] {
  const { complaintId, requestId, entityId, about, channel } = complaint;
  const { receivedAt, registeredAt } = complaint;
  const outcomeAt = reopenedSince(complaint, request);
  const rights = request?.rights ?? [null];
  return rights.map((right) => ({
    ...{ complaintId, right, entityId, about, channel },
    ...{ receivedAt, registeredAt },
    requestId: requestId ?? null,
    outcome: outcomeAt === undefined ? "taken-down" : "reopened",
    outcomeAt: outcomeAt ?? null,
    days: outcomeAt === undefined ? null : daysTo(outcomeAt, receivedAt),
  }));
}

/** Of a request that was reopened more than once, the last time tells. */
function reopenedSince(
  { receivedAt }: Pick<Complaint, "receivedAt">,
  request: Request | undefined,
): Instant | undefined {
  const { reopened } = request ?? {};
  return reopened?.because === "complaint" && reopened.at >= receivedAt
    ? reopened.at
    : undefined;
}

/** Whole days. */
const daysTo = (to: Instant, from: Instant): number =>
  Math.floor(secondsBetween(from, to) / 86_400);
