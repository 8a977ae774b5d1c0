import type { Ports } from "#domain/ports";
import { reopenRequest as reopen } from "#domain/desk/reopen-request";
import { requestView } from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { NewReopening } from "#schemas/reopening";

type Needs = Pick<Ports, "ledger" | "tokens" | "sealer" | "workflows" | "now">;

/** `POST /requests/{requestId}/reopening`: after a complaint, with new facts, or for a mistake of ours. */
export const reopenRequest = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const requestId = requestIdIn(request);
    const asked = jsonBody(request, NewReopening);
    const reopened = await reopen(ports, { ...asked, requestId, by, now });
    if (reopened.verdict === "refused") throw notNow(reopened.because);
    if (reopened.verdict === "wrong") {
      const { field, message } = reopened;
      throw new Refused(422, `Mend this field: ${field}.`, [
        { field, message },
      ]);
    }
    return { status: 200, body: requestView(reopened.request, now) };
  });
