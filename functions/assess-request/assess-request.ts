import type { Ports } from "#domain/ports";
import { assessRequest as assess } from "#domain/desk/assess-request";
import { requestView } from "#domain/rights/request-view";
import { settleFee } from "#domain/desk/settle-fee";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { FeeSettlement, NewAssessment } from "#schemas/assessment";

type Needs = Pick<Ports, "ledger" | "workflows" | "now"> & {
  sealer: Pick<Ports["sealer"], "seal">;
};

/** `POST /requests/{requestId}/assessment` and `…/fee`: a person finds a request unfounded or excessive, and what came of its fee. */
export const assessRequest = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const act = { requestId: requestIdIn(request), by, now };
    const done = request.route.endsWith("/fee")
      ? await settleFee(ports, {
          ...act,
          settlement: jsonBody(request, FeeSettlement),
        })
      : await assess(ports, {
          ...act,
          assessment: jsonBody(request, NewAssessment),
          policy: RIGHTS_POLICY.fee,
        });
    if (done.verdict === "refused") throw notNow(done.because);
    return { status: 200, body: requestView(done.request, now) };
  });
