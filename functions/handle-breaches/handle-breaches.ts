import * as z from "zod/mini";
import { type BreachAct, decideBreach } from "#domain/breaches/decide-breach";
import {
  breachDetails,
  breachesOf,
  breachView,
} from "#domain/breaches/breach-view";
import { registerBreach } from "#domain/breaches/register-breach";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { newIdIn } from "#functions/middleware/new-id";
import { Refused, refusedBy } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import {
  AuthorityDecision,
  BreachClosing,
  NewBreach,
  SubjectsDecision,
} from "#schemas/breach";
import { BreachId, type StaffId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  notifier: Pick<Ports["notifier"], "notify">;
};
type Settings = EnvironmentOf<"RIGHTS_POLICY">;
const Path = z.object({ breachId: BreachId });

/** `/breaches` and what is below it: registered, listed, shown, and what was done about each. */
export const handleBreaches = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    switch (request.route) {
      case "POST /breaches":
        return register(ports, settings, { request, by });
      case "GET /breaches":
        return list(ports, request);
      case "GET /breaches/{breachId}": {
        const { breachId } = parseAs(request.parameters, Path);
        const now = ports.now();
        return {
          status: 200,
          body: await breachDetails(ports.ledger, breachId, now),
        };
      }
      default:
        return decide(ports, { request, by });
    }
  });

type Asked = { request: HttpRequest; by: StaffId };

async function register(
  ports: Needs,
  { RIGHTS_POLICY }: Settings,
  { request, by }: Asked,
) {
  const now = ports.now();
  const breachId = newIdIn(request, BreachId, ports.randomId);
  const said = jsonBody(request, NewBreach);
  const registered = await registerBreach(
    ports,
    { breachId, said, by, now },
    RIGHTS_POLICY,
  );
  if (registered.verdict === "refused")
    throw new Refused(422, `Mend this field: ${registered.field}.`, [
      registered,
    ]);
  return { status: 201, body: breachView(registered.breach, now) };
}

async function list({ ledger, now }: Needs, request: HttpRequest) {
  const at = now();
  const month = monthIn(request, at);
  const breaches = await breachesOf(ledger, month);
  return {
    status: 200,
    body: { month, breaches: breaches.map((one) => breachView(one, at)) },
  };
}

async function decide({ ledger, now }: Needs, { request, by }: Asked) {
  const { breachId } = parseAs(request.parameters, Path);
  const at = now();
  const decided = await decideBreach(ledger, {
    ...{ breachId, by, now: at },
    act: actIn(request),
  });
  if (decided.verdict === "changed")
    return { status: 200, body: breachView(decided.breach, at) };
  throw refusedBy(decided.against);
}

function actIn(request: HttpRequest): BreachAct {
  const act = request.route.split("/").at(-1);
  switch (act) {
    case "authority":
      return { act, said: jsonBody(request, AuthorityDecision) };
    case "subjects":
      return { act, said: jsonBody(request, SubjectsDecision) };
    case "closing":
      return { act, said: jsonBody(request, BreachClosing) };
    default:
      throw new Refused(404, "There is no such act on a breach.");
  }
}
