import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { linkWithdrawal as link } from "#domain/withdrawal/withdrawal-link";
import { interactionIdIn } from "#functions/middleware/call-path";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { staffAsking } from "#functions/middleware/staff";
import { InteractionId } from "#schemas/ids";
import { NewWithdrawalLink } from "#schemas/withdrawal";

type Needs = Pick<Ports, "ledger" | "linkSigner" | "secrets" | "now">;

const OfTheFlow = z.object({
  ...NewWithdrawalLink.shape,
  interaction_id: InteractionId,
});

/**
 * `POST /calls/{interactionId}/withdrawal-links` for staff, `POST /talkdesk/withdrawal-links` for the flow. The answer
 * has the link's path; whoever asked knows the address of the API it asked.
 */
export const linkWithdrawal = (
  ports: Needs,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  httpDoor(async (request) => {
    const wish =
      request.route === "POST /talkdesk/withdrawal-links"
        ? await ofTheFlow(ports, request)
        : await ofStaff(ports, request);
    const linked = await link(
      ports,
      { ...wish, now: ports.now() },
      RETENTION_POLICY,
    );
    if (linked.verdict === "refused") throw refusals[linked.because]();
    const { verdict: _linked, ...body } = linked;
    return { status: 201, body: { purpose: wish.purpose, ...body } };
  });

async function ofStaff(ports: Needs, request: HttpRequest) {
  const by = await staffAsking(ports, request);
  const interactionId = interactionIdIn(request);
  return { by, interactionId, ...wishIn(jsonBody(request, NewWithdrawalLink)) };
}

async function ofTheFlow({ secrets }: Needs, request: HttpRequest) {
  const keys = await secrets.active("consent-keys");
  if (!isActiveSecret(request.headers["x-api-key"], keys))
    throw new Refused(401, "Send an active key in the header x-api-key.");
  const wish = jsonBody(request, OfTheFlow);
  return { by: "flow", interactionId: wish.interaction_id, ...wishIn(wish) };
}

const wishIn = ({ purpose, language }: NewWithdrawalLink) => ({
  purpose,
  language,
});

const refusals = {
  "unknown-call": () =>
    new Refused(404, "There is no call with this interaction id."),
  "nothing-to-withdraw": () =>
    new Refused(
      409,
      "This consent is refused or withdrawn already; there is nothing left to withdraw.",
    ),
};
