import type { Ports } from "#domain/ports";
import { recordOf } from "#domain/staff/record-of";
import { everybody } from "#domain/staff/staff-view";
import { accessTokenIn } from "#functions/middleware/access-token";
import type { HttpRequest } from "#functions/middleware/http-door";
import { staffAsking } from "#functions/middleware/staff";
import type { StaffId } from "#schemas/ids";

/**
 * Who of security asks. While nobody of security is on record, the pool's group alone lets somebody in who has no record
 * either: somebody must register the first (docs/decisions/027).
 */
export async function securityAsking(
  needs: Pick<Ports, "ledger" | "now">,
  request: HttpRequest,
): Promise<StaffId> {
  const { staffId, roles } = accessTokenIn(request);
  const first =
    roles.includes("security") &&
    (await recordOf(needs.ledger, staffId)) === undefined &&
    !(await isAnySecurity(needs.ledger));
  return first ? staffId : staffAsking(needs, request);
}

const isAnySecurity = async (
  ledger: Pick<Ports["ledger"], "find">,
): Promise<boolean> =>
  (await everybody(ledger)).some(
    ({ roles, leftAt }) => roles.includes("security") && leftAt === undefined,
  );
