import { askQuestion } from "#domain/identity/ask-question";
import { checkCode } from "#domain/identity/check-code";
import { endQuestion } from "#domain/identity/end-question";
import { sendCode } from "#domain/identity/send-code";
import type { Ports } from "#domain/ports";
import { requestView } from "#domain/rights/request-view";
import type { Act, Steered } from "#domain/desk/steering";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { addressIn, numbersIn } from "#functions/middleware/subject-file";
import { NewIdentityCode, ReadBack } from "#schemas/identity-code";
import { NewQuestion, QuestionEnd } from "#schemas/identity-question";

type Needs = Pick<
  Ports,
  | "ledger"
  | "sealer"
  | "notifier"
  | "texter"
  | "tokens"
  | "codeDigests"
  | "randomBelow"
  | "randomId"
  | "now"
>;
type Settings = EnvironmentOf<"RIGHTS_POLICY">;

/** `POST /requests/{requestId}/identity/questions`, `…/questions/end`, `…/codes` and `…/codes/check`: who asks, by the lightest means. */
export const askIdentity = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const act = { requestId: requestIdIn(request), by, now };
    const steered = await done(ports, settings, { request, act });
    if (steered.verdict === "refused") throw notNow(steered.because);
    return { status: 200, body: requestView(steered.request, now) };
  });

function done(
  ports: Needs,
  { RIGHTS_POLICY }: Settings,
  { request, act }: { request: HttpRequest; act: Act },
): Promise<Steered> {
  const letters = { ...ports, addressIn, numbersIn };
  switch (request.route.split("/").at(-1)) {
    case "end":
      return endQuestion(ports.ledger, {
        ...act,
        ...jsonBody(request, QuestionEnd),
      });
    case "codes":
      return sendCode(
        letters,
        { ...act, to: jsonBody(request, NewIdentityCode) },
        RIGHTS_POLICY,
      );
    case "check":
      return checkCode(ports, {
        ...act,
        typed: jsonBody(request, ReadBack).code,
      });
    default:
      return askQuestion(
        letters,
        { ...act, asked: jsonBody(request, NewQuestion) },
        RIGHTS_POLICY,
      );
  }
}
