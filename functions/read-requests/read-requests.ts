import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import {
  requestDetails,
  requestsOf,
  requestsOwnedBy,
} from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { personMeant, staffAsking } from "#functions/middleware/staff";
import { StaffId } from "#schemas/ids";
import { Month } from "#schemas/instant";

const Query = z.object({
  month: z.optional(Month),
  owner: z.optional(StaffId),
});

/** `GET /requests?month=2026-11`, `GET /requests?owner=me` with what is open of theirs, and `GET /requests/{requestId}`. */
export const readRequests = ({ ledger, now }: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    const by = await staffAsking({ ledger, now }, request);
    if (request.parameters["requestId"] === undefined)
      return {
        status: 200,
        body: await listed({ ledger, now }, parseAs(request.query, Query), by),
      };
    const requestId = requestIdIn(request);
    const details = await requestDetails(ledger, requestId, now());
    if (details === undefined)
      throw new Refused(404, "There is no request with this id.");
    return { status: 200, body: details };
  });

async function listed(
  { ledger, now }: Pick<Ports, "ledger" | "now">,
  query: z.infer<typeof Query>,
  by: StaffId,
) {
  const owner = query.owner && personMeant(query.owner, by);
  if (owner !== undefined && query.month === undefined)
    return { owner, requests: await requestsOwnedBy(ledger, owner, now()) };
  const month = query.month ?? now().slice(0, 7);
  const requests = await requestsOf(ledger, month, now());
  return {
    month,
    ...(owner === undefined ? {} : { owner }),
    requests: requests.filter(
      (one) => owner === undefined || one.owner === owner,
    ),
  };
}
