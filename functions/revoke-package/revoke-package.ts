import { revokePackage as revoke } from "#domain/package/revoke-package";
import type { Ports } from "#domain/ports";
import { requestView } from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { privacyStaff } from "#functions/middleware/staff";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "deleteVersions">;
};

/** `POST /requests/{requestId}/export/revocation`. */
export const revokePackage = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = privacyStaff(request);
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
