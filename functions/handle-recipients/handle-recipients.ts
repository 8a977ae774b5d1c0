import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import {
  acknowledgeNotice,
  disproportionNotice,
  type TakenDown,
} from "#domain/recipients/answer-of-recipient";
import { nameRecipient } from "#domain/recipients/name-recipient";
import { recipientsView } from "#domain/recipients/recipients-view";
import { sayWhoWasTold } from "#domain/recipients/say-who-was-told";
import type { Act } from "#domain/desk/steering";
import { suspensionView } from "#domain/suspensions/suspension-view";
import { tellOfLifting } from "#domain/suspensions/tell-of-lifting";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { addressIn } from "#functions/middleware/subject-file";
import { suspensionIdIn } from "#functions/middleware/suspension-path";
import type { StaffId } from "#schemas/ids";
import { LiftingLetter } from "#schemas/lifting-letter";
import type { RightsPolicy } from "#schemas/policy";
import {
  Acknowledgement,
  NewDisproportion,
  NewRecipient,
  RecipientId,
  WhoWasTold,
} from "#schemas/recipient-notice";

type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now">;
const Path = z.object({ recipientId: RecipientId });

/** `GET` and `POST /requests/{requestId}/recipients`, `…/letter`, `…/{recipientId}/acknowledgement` and `…/{recipientId}/disproportion` (Art 19); and `POST /suspensions/{suspensionId}/letter` (Art 18(3)). */
export const handleRecipients = (
  ports: Needs,
  settings: EnvironmentOf<"RIGHTS_POLICY" | "SUSPENSION_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    if (request.route === "POST /suspensions/{suspensionId}/letter")
      return tellOf(ports, settings, { request, by });
    const { RIGHTS_POLICY } = settings;
    const act = { requestId: requestIdIn(request), by, now: ports.now() };
    const because = await done(ports, { request, act, policy: RIGHTS_POLICY });
    if (because !== undefined) throw notNow(because);
    return {
      status: 200,
      body: await recipientsView(ports, act.requestId, RIGHTS_POLICY),
    };
  });

async function tellOf(
  ports: Needs,
  {
    RIGHTS_POLICY: rights,
    SUSPENSION_POLICY: suspension,
  }: EnvironmentOf<"RIGHTS_POLICY" | "SUSPENSION_POLICY">,
  { request, by }: { request: HttpRequest; by: StaffId },
) {
  const told = await tellOfLifting(
    { ...ports, addressIn },
    {
      suspensionId: suspensionIdIn(request),
      said: jsonBody(request, LiftingLetter),
      ...{ by, now: ports.now() },
    },
    { rights, suspension },
  );
  if (told.verdict === "refused") throw notNow(told.because);
  return { status: 200, body: suspensionView(told.suspension) };
}

type Asked = { request: HttpRequest; act: Act; policy: RightsPolicy };

async function done(
  ports: Needs,
  { request, act, policy }: Asked,
): Promise<TakenDown> {
  const about = () => ({ ...act, ...parseAs(request.parameters, Path) });
  switch (request.route.split("/").at(-1)) {
    case "acknowledgement":
      jsonBody(request, Acknowledgement);
      return acknowledgeNotice(ports.ledger, about());
    case "disproportion": {
      const said = jsonBody(request, NewDisproportion);
      return disproportionNotice(ports, about(), said);
    }
    case "letter": {
      const { email } = jsonBody(request, WhoWasTold);
      return sayWhoWasTold({ ...ports, addressIn }, { ...act, email }, policy);
    }
    default:
      if (request.route.startsWith("GET ")) return undefined;
      return nameRecipient(
        ports,
        { ...act, ...jsonBody(request, NewRecipient) },
        policy,
      );
  }
}
