import { decideDisclosure } from "#domain/disclosures/decide-disclosure";
import {
  disclosureDetails,
  disclosuresOf,
  disclosureView,
} from "#domain/disclosures/disclosure-view";
import { registerDisclosure } from "#domain/disclosures/register-disclosure";
import { refusalWords } from "#domain/disclosures/why-refused";
import type { Ports } from "#domain/ports";
import { disclosureIdIn } from "#functions/middleware/disclosure-path";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { newIdIn } from "#functions/middleware/new-id";
import { Refused, refusedBy } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { areaOf } from "#schemas/area";
import {
  type Disclosure,
  NewDisclosure,
  NothingMore,
  RefusedDisclosure,
} from "#schemas/disclosure";
import { DisclosureId, type StaffId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "sealer" | "now" | "randomId"> & {
  notifier: Pick<Ports["notifier"], "notify">;
};
type Settings = EnvironmentOf<"RIGHTS_POLICY">;

/** `/disclosures` and what is below it, but for the handing over: registered, listed, shown, approved and refused (R34). */
export const handleDisclosures = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    switch (request.route) {
      case "POST /disclosures":
        return register(ports, settings, { request, by });
      case "GET /disclosures":
        return list(ports, request);
      case "GET /disclosures/{disclosureId}":
        return {
          status: 200,
          body: await disclosureDetails(ports, disclosureIdIn(request)),
        };
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
  const disclosureId = newIdIn(request, DisclosureId, ports.randomId);
  const said = jsonBody(request, NewDisclosure);
  const registered = await registerDisclosure(
    ports,
    {
      ...{ disclosureId, said, by, now: ports.now() },
      inEea: areaOf(said.country) === "eea",
    },
    RIGHTS_POLICY,
  );
  if ("verdict" in registered) throw refusedBy(registered.against);
  throwIfRefused(registered);
  return { status: 201, body: disclosureView(registered) };
}

/** It is in the register all the same. */
function throwIfRefused({ disclosureId, refusedBecause }: Disclosure): void {
  if (refusedBecause === undefined) return;
  const { because, ...law } = refusalWords[refusedBecause];
  throw new Refused(
    409,
    `${because} It is refused, and documented as ${disclosureId}.`,
    law,
  );
}

async function list({ ledger, now }: Needs, request: HttpRequest) {
  const month = monthIn(request, now());
  const disclosures = await disclosuresOf(ledger, month);
  return {
    status: 200,
    body: { month, disclosures: disclosures.map(disclosureView) },
  };
}

async function decide({ ledger, now }: Needs, { request, by }: Asked) {
  const decided = await decideDisclosure(ledger, {
    ...{ disclosureId: disclosureIdIn(request), by, now: now() },
    said: saidIn(request),
  });
  if ("verdict" in decided) throw refusedBy(decided.against);
  return { status: 200, body: disclosureView(decided) };
}

function saidIn(request: HttpRequest) {
  if (request.route.endsWith("/refusal")) {
    const { because } = jsonBody(request, RefusedDisclosure);
    return { verdict: "refused", because } as const;
  }
  jsonBody(request, NothingMore);
  return { verdict: "approved" } as const;
}
