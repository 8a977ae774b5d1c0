import type { Ports } from "#domain/ports";
import { registerRequest as register } from "#domain/rights/register-request";
import { requestView } from "#domain/rights/request-view";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notTheirs } from "#functions/middleware/not-theirs";
import { newIdIn } from "#functions/middleware/new-id";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { RequestId } from "#schemas/ids";
import { NewRequest } from "#schemas/request";

type Needs = Pick<Ports, "ledger" | "tokens" | "sealer" | "now" | "randomId">;

/** `POST /requests`. A UUID in `Idempotency-Key` becomes the request's id, so a repeated post is the same request. */
export const registerRequest = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const registeredBy = await staffAsking(ports, request);
    const requestId = newIdIn(request, RequestId, ports.randomId);
    const registered = await register(
      ports,
      {
        request: jsonBody(request, NewRequest),
        requestId,
        registeredBy,
        now: ports.now(),
      },
      RIGHTS_POLICY,
    );
    if (registered.verdict === "not-theirs")
      throw notTheirs(registered.because);
    if (registered.verdict === "refused") {
      throw new Refused(422, `Mend this field: ${registered.field}.`, [
        { field: registered.field, message: registered.message },
      ]);
    }
    return {
      status: registered.verdict === "registered" ? 201 : 200,
      body: requestView(registered.request, ports.now()),
    };
  });
