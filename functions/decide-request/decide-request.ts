import type { Ports } from "#domain/ports";
import { decideRequest as decide } from "#domain/rights/decide-request";
import { requestView } from "#domain/rights/request-view";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { privacyStaff } from "#functions/middleware/staff";
import { ApprovalDecision } from "#schemas/outcome";
import { IdentityDecision } from "#schemas/request";

type Needs = Pick<Ports, "ledger" | "workflows" | "now">;

/** `POST /requests/{requestId}/identity` and `…/approval`: a person decides, and the workflow goes on. */
export const decideRequest = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = privacyStaff(request);
    const requestId = requestIdIn(request);
    const decided = await decide(ports, {
      ...decisionIn(request),
      requestId,
      by,
      now: ports.now(),
    });
    if (decided.verdict === "refused") throw new Refused(409, decided.because);
    return { status: 200, body: requestView(decided.request, ports.now()) };
  });

function decisionIn(request: HttpRequest) {
  return request.route.endsWith("/identity")
    ? {
        task: "identity" as const,
        decision: jsonBody(request, IdentityDecision),
      }
    : {
        task: "approval" as const,
        decision: jsonBody(request, ApprovalDecision),
      };
}
