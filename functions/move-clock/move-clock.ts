import { clockRefusals } from "#domain/clock/clock-refusals";
import { type ClockStep, moveClock as move } from "#domain/clock/move-clock";
import type { Ports } from "#domain/ports";
import { requestView } from "#domain/rights/request-view";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { addressIn } from "#functions/middleware/subject-file";
import { NewExtension, NewPause, PauseEnd } from "#schemas/clock";

type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now">;

/** `POST /requests/{requestId}/extensions`, `…/pauses` and `…/pauses/end`; what the law does not let is a 409 with its article. */
export const moveClock = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const requestId = requestIdIn(request);
    const moved = await move(
      { ...ports, addressIn },
      { ...stepIn(request), requestId, by, now },
      RIGHTS_POLICY,
    );
    if (moved.verdict === "refused") {
      const { article, reason, fix } = clockRefusals[moved.because];
      throw new Refused(409, `${reason} (${article})`, { article, fix });
    }
    return { status: 200, body: requestView(moved.request, now) };
  });

function stepIn(request: HttpRequest): ClockStep {
  if (request.route.endsWith("/extensions"))
    return { step: "extend", extension: jsonBody(request, NewExtension) };
  if (request.route.endsWith("/pauses"))
    return { step: "pause", pause: jsonBody(request, NewPause) };
  jsonBody(request, PauseEnd);
  return { step: "resume" };
}
