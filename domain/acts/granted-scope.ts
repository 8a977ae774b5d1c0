import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import type { Act } from "../rights/right-table.ts";
import { scopeOf } from "./gather-recordings.ts";
import { isGrantedFor } from "./is-granted-for.ts";

/** Confirmed recordings for which a right that takes this act was granted. */
export async function grantedScope(
  ledger: Ledger,
  request: Pick<Request, "requestId" | "approval">,
  act: Act,
): Promise<Recording[]> {
  const confirmed = await scopeOf(ledger, request.requestId, "confirmed");
  return confirmed.filter(({ interactionId }) =>
    isGrantedFor(request, act, interactionId),
  );
}
