import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { requestDetails, requestsOf } from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { privacyStaff } from "#functions/middleware/staff";

const Query = z.object({
  month: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}$/, "must be a month, like 2026-11")),
});

/** `GET /requests?month=2026-11` and `GET /requests/{requestId}`. */
export const readRequests = ({ ledger, now }: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    privacyStaff(request);
    if (request.parameters["requestId"] === undefined) {
      const { month } = parseAs(
        { month: now().slice(0, 7), ...request.query },
        Query,
      );
      return {
        status: 200,
        body: { month, requests: await requestsOf(ledger, month, now()) },
      };
    }
    const requestId = requestIdIn(request);
    const details = await requestDetails(ledger, requestId, now());
    if (details === undefined)
      throw new Refused(404, "There is no request with this id.");
    return { status: 200, body: details };
  });
