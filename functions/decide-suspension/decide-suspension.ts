import type { Ports } from "#domain/ports";
import {
  decideSuspension as decide,
  type SuspensionDecision,
} from "#domain/suspensions/decide-suspension";
import { suspensionView } from "#domain/suspensions/suspension-view";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { suspensionIdIn } from "#functions/middleware/suspension-path";
import { NewReview, NoWords, Told } from "#schemas/suspension";

type Needs = Pick<Ports, "ledger" | "now">;

/** `POST /suspensions/{suspensionId}/…`: release, release/approval, release/cancellation, told and review. */
export const decideSuspension = (
  ports: Needs,
  { SUSPENSION_POLICY }: EnvironmentOf<"SUSPENSION_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const suspensionId = suspensionIdIn(request);
    const decided = await decide(
      ports.ledger,
      { suspensionId, by, now: ports.now(), decision: decisionIn(request) },
      SUSPENSION_POLICY,
    );
    if (decided.verdict === "refused") throw new Refused(409, decided.because);
    return { status: 200, body: suspensionView(decided.suspension) };
  });

function decisionIn(request: HttpRequest): SuspensionDecision {
  const last = request.route.split("/").at(-1);
  switch (last) {
    case "told":
      return { step: last, told: jsonBody(request, Told) };
    case "review":
      return { step: last, reviewBy: jsonBody(request, NewReview).reviewBy };
    case "release":
    case "approval":
    case "cancellation":
      jsonBody(request, NoWords);
      return { step: last };
    default:
      throw new Refused(404, "There is no such step of a suspension.");
  }
}
