import type { Ports } from "#domain/ports";
import { decideRequest as decide } from "#domain/rights/decide-request";
import { matchCandidates } from "#domain/matching/match-candidates";
import { requestView } from "#domain/rights/request-view";
import type { NotNow } from "#domain/desk/steering";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import type { StaffId } from "#schemas/ids";
import { NewMatches } from "#schemas/match";
import { ApprovalDecision } from "#schemas/outcome";
import { IdentityDecision } from "#schemas/identity-decision";

type Needs = Pick<Ports, "ledger" | "workflows" | "sealer" | "now">;

/** `POST /requests/{requestId}/candidates`, `…/identity` and `…/approval`: a person decides, and the workflow goes on. */
export const decideRequest = (
  ports: Needs,
  { RIGHTS_POLICY: { receivers } }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const requestId = requestIdIn(request);
    if (request.route.endsWith("/candidates"))
      return candidatesMatched(ports, request, by);
    const decided = await decide(ports, {
      ...decisionIn(request),
      requestId,
      by,
      now: ports.now(),
      origin: request.origin,
      receivers,
    });
    if (decided.verdict === "refused") throw refusalOf(decided.because);
    return { status: 200, body: requestView(decided.request, ports.now()) };
  });

const refusalOf = (because: string | NotNow): Refused =>
  typeof because === "string" ? new Refused(409, because) : notNow(because);

async function candidatesMatched(
  ports: Needs,
  request: HttpRequest,
  by: StaffId,
) {
  const now = ports.now();
  const matched = await matchCandidates(ports.ledger, {
    ...jsonBody(request, NewMatches),
    requestId: requestIdIn(request),
    by,
    now,
  });
  switch (matched.verdict) {
    case "refused":
      throw notNow(matched.because);
    case "unknown":
      throw new Refused(
        422,
        "Some of these are no candidate calls; the others were left as they are.",
        matched.at.map((place) => ({
          field: `matches.${String(place)}.interactionId`,
          message: "is neither a candidate call nor one with a recording",
        })),
      );
    case "done":
      return {
        status: 200,
        body: {
          ...requestView(matched.request, now),
          matching: matched.matching,
        },
      };
  }
}

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
