import { breachView } from "#domain/breaches/breach-view";
import { reportWrongPerson } from "#domain/breaches/wrong-person";
import { revokePackage as revoke } from "#domain/package/revoke-package";
import type { Ports } from "#domain/ports";
import { requestOf } from "#domain/rights/change-request";
import { requestView } from "#domain/rights/request-view";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { NewWrongPerson } from "#schemas/breach";
import type { StaffId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "deleteVersions">;
  notifier: Pick<Ports["notifier"], "notify">;
};
type Settings = EnvironmentOf<"RIGHTS_POLICY">;

/** `POST /requests/{requestId}/export/revocation`, and `…/wrong-person`, which does that and opens a breach. */
export const revokePackage = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    if (request.route.endsWith("/wrong-person"))
      return report(ports, settings, { request, by });
    const now = ports.now();
    const revoked = await revoke(ports, {
      requestId: requestIdIn(request),
      by,
      now,
    });
    if (revoked.verdict === "refused")
      throw new Refused(revoked.status, revoked.because);
    return { status: 200, body: requestView(revoked.request, now) };
  });

async function report(
  ports: Needs,
  { RIGHTS_POLICY }: Settings,
  { request, by }: { request: HttpRequest; by: StaffId },
) {
  const now = ports.now();
  const said = jsonBody(request, NewWrongPerson);
  const reported = await reportWrongPerson(
    ports,
    {
      request: await requestOf(ports.ledger, requestIdIn(request)),
      ...{ said, by, now },
    },
    RIGHTS_POLICY,
  );
  if (reported.verdict === "registered")
    return { status: 201, body: breachView(reported.breach, now) };
  if ("field" in reported)
    throw new Refused(422, `Mend this field: ${reported.field}.`, [reported]);
  throw new Refused(reported.status, reported.because);
}
