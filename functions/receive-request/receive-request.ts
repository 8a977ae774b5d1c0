import { hoursToConfirm } from "#domain/intake/limits";
import { receiveRequest as receive } from "#domain/intake/receive-request";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notTheirs } from "#functions/middleware/not-theirs";
import { Refused } from "#functions/middleware/problem";
import { RequestId } from "#schemas/ids";
import { NewPublicRequest } from "#schemas/intake";

type Needs = Pick<
  Ports,
  "ledger" | "tokens" | "linkSigner" | "sealer" | "now" | "randomId"
>;

/**
 * `POST /public/requests`, for anybody. One answer for all: it says what has to be done next, and nothing of who is known.
 */
export const receiveRequest = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const received = await receive(
      ports,
      {
        asked: jsonBody(request, NewPublicRequest),
        requestId: RequestId.parse(ports.randomId()),
        origin: request.origin,
        now: ports.now(),
      },
      RIGHTS_POLICY,
    );
    if (received.verdict === "not-theirs") throw notTheirs(received.because);
    if (received.verdict === "refused") {
      const { field, message } = received;
      throw new Refused(422, `Mend this field: ${field}.`, [
        { field, message },
      ]);
    }
    const body = {
      next: "confirm-by-link",
      withinHours: hoursToConfirm,
      otherwise: RIGHTS_POLICY.controller.contact,
    };
    return { status: 202, body };
  });
