import { complaintsOf, complaintView } from "#domain/complaints/complaint-view";
import { registerComplaint as register } from "#domain/complaints/register-complaint";
import { complaintsDay } from "#domain/ledger/outside-keys";
import type { Ports } from "#domain/ports";
import { requestOf } from "#domain/rights/change-request";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { newIdIn } from "#functions/middleware/new-id";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { addressIn } from "#functions/middleware/subject-file";
import { NewComplaint, NewRequestComplaint } from "#schemas/complaint";
import { RequestId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now" | "randomId">;

/** `POST /complaints`, `POST /requests/{requestId}/complaints` and `GET /complaints`. */
export const registerComplaint = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const registeredBy = await staffAsking(ports, request);
    const now = ports.now();
    if (request.route === "GET /complaints") {
      const month = monthIn(request, now);
      const found = await complaintsOf(ports.ledger, complaintsDay(month));
      return { status: 200, body: { month, complaints: found } };
    }
    const { email, language, ...said } = await saidIn(ports, request);
    const complaint = {
      kind: "complaint",
      complaintId: newIdIn(request, RequestId, ports.randomId),
      ...{ ...said, registeredAt: now, registeredBy, revision: 0 },
    } as const;
    const registered = await register(
      { ...ports, addressIn },
      { complaint, email, language, policy: RIGHTS_POLICY },
    );
    if (registered.verdict === "refused") {
      const { field, because } = registered;
      throw new Refused(422, `Mend this field: ${field}.`, [
        { field, message: because },
      ]);
    }
    return { status: 201, body: complaintView(complaint) };
  });

async function saidIn({ ledger }: Needs, request: HttpRequest) {
  if (request.route === "POST /complaints")
    return jsonBody(request, NewComplaint);
  const requestId = requestIdIn(request);
  const said = jsonBody(request, NewRequestComplaint);
  const { entityId, language } = await requestOf(ledger, requestId);
  return { ...said, requestId, entityId, language, email: undefined };
}
