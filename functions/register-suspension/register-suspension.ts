import type { Ports } from "#domain/ports";
import {
  extendSuspension,
  type Registered,
  registerSuspension as register,
} from "#domain/suspensions/register-suspension";
import { suspensionView } from "#domain/suspensions/suspension-view";
import { digestOf } from "#functions/middleware/digest";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpReply } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { newIdIn } from "#functions/middleware/new-id";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { suspensionIdIn } from "#functions/middleware/suspension-path";
import { SuspensionId } from "#schemas/ids";
import { NewAddition, NewSuspension } from "#schemas/suspension";

type Needs = Pick<Ports, "ledger" | "tokens" | "now" | "randomId">;

/**
 * `POST /suspensions` and `POST /suspensions/{suspensionId}/additions`: written down here, placed by the next sweep.
 * Either post twice is one.
 */
export const registerSuspension = (
  ports: Needs,
  { SUSPENSION_POLICY }: EnvironmentOf<"SUSPENSION_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const posted = { by, now: ports.now() };
    if (request.route.endsWith("/additions")) {
      const suspensionId = suspensionIdIn(request);
      const { scope } = jsonBody(request, NewAddition);
      return replyOf(
        await extendSuspension(ports, {
          ...posted,
          suspensionId,
          scope,
          digest: digestOf(scope),
        }),
      );
    }
    const suspensionId = newIdIn(request, SuspensionId, ports.randomId);
    const suspension = jsonBody(request, NewSuspension);
    return replyOf(
      await register(
        ports,
        {
          ...posted,
          suspensionId,
          suspension,
          digest: digestOf(suspension.scope),
        },
        SUSPENSION_POLICY,
      ),
    );
  });

function replyOf(registered: Registered): HttpReply {
  switch (registered.verdict) {
    case "refused":
      throw new Refused(422, `Mend this field: ${registered.field}.`, [
        { field: registered.field, message: registered.message },
      ]);
    case "closed":
      throw new Refused(409, registered.because);
    case "known":
      return { status: 200, body: suspensionView(registered.suspension) };
    case "registered":
      return { status: 202, body: suspensionView(registered.suspension) };
  }
}
