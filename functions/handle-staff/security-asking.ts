import type { Ports } from "#domain/ports";
import { isShutOut, mayBegin } from "#domain/staff/may-begin";
import { recordOf } from "#domain/staff/record-of";
import { everybody } from "#domain/staff/staff-view";
import { accessTokenIn } from "#functions/middleware/access-token";
import type { HttpRequest } from "#functions/middleware/http-door";
import { staffAsking, todayOf } from "#functions/middleware/staff";
import type { StaffId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now">;

/** What it takes to begin: to see who is on record, and to enter what is missing. */
const beginnings: readonly string[] = [
  "GET /staff",
  "GET /staff/{staffId}",
  "PUT /staff/{staffId}",
];

/** Who of security asks, or who begins while nobody of security may act (docs/decisions/027). */
export async function securityAsking(
  needs: Needs,
  request: HttpRequest,
): Promise<StaffId> {
  const { staffId, roles } = accessTokenIn(request);
  const today = todayOf(needs.now());
  const begins =
    beginnings.includes(request.route) &&
    isShutOut(await recordOf(needs.ledger, staffId), roles, today) &&
    mayBegin(await everybody(needs.ledger), today);
  return begins ? staffId : staffAsking(needs, request);
}
