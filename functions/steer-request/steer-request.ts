import type { Ports } from "#domain/ports";
import { assignOwner } from "#domain/desk/assign-owner";
import { checkMandate } from "#domain/desk/check-mandate";
import { correctRights } from "#domain/desk/correct-rights";
import { linkDuplicate } from "#domain/desk/link-duplicate";
import { requestView } from "#domain/rights/request-view";
import type { Act, Steered } from "#domain/desk/steering";
import { undoDecision } from "#domain/desk/undo-decision";
import { withdrawRequest } from "#domain/desk/withdraw-request";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { requestIdIn } from "#functions/middleware/request-path";
import { personMeant, staffAsking } from "#functions/middleware/staff";
import { DuplicateOf, NewUndo, RightsCorrection } from "#schemas/correction";
import { NewOwner } from "#schemas/owner";
import { NewMandate } from "#schemas/representation";
import { RequestWithdrawal } from "#schemas/request-withdrawal";

type Needs = Pick<Ports, "ledger" | "workflows" | "now">;

/** `POST /requests/{requestId}/owner`, `…/undo`, `…/rights`, `…/duplicate-of`, `…/mandate` and `…/withdrawal`: what people do to a request beside deciding it. */
export const steerRequest = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const act = { requestId: requestIdIn(request), by, now };
    const steered = await done(ports, request, act);
    if (steered.verdict === "refused") throw notNow(steered.because);
    return { status: 200, body: requestView(steered.request, now) };
  });

function done(ports: Needs, request: HttpRequest, act: Act): Promise<Steered> {
  switch (request.route.split("/").at(-1)) {
    case "undo":
      return undoDecision(ports, { ...act, ...jsonBody(request, NewUndo) });
    case "rights":
      return correctRights(ports, {
        ...act,
        ...jsonBody(request, RightsCorrection),
      });
    case "duplicate-of":
      return linkDuplicate(ports, {
        ...act,
        ...duplicateIn(jsonBody(request, DuplicateOf)),
      });
    case "mandate":
      return checkMandate(ports.ledger, {
        ...act,
        said: jsonBody(request, NewMandate),
      });
    case "withdrawal":
      return withdrawRequest(ports, {
        ...act,
        ...jsonBody(request, RequestWithdrawal),
      });
    default:
      return assign(ports, request, act);
  }
}

const duplicateIn = ({ requestId: of, reason }: DuplicateOf) => ({
  of,
  reason,
});

function assign(
  { ledger }: Needs,
  request: HttpRequest,
  act: Act,
): Promise<Steered> {
  const { owner, reason } = jsonBody(request, NewOwner);
  return assignOwner(ledger, {
    ...act,
    owner: personMeant(owner, act.by),
    reason,
  });
}
