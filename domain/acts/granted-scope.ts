import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { scopeOf } from "./gather-recordings.ts";
import { type Act, rightTable } from "../rights/right-table.ts";

/** Confirmed recordings for which a right that takes this act was granted; a right granted in part names its calls. */
export async function grantedScope(
  ledger: Ledger,
  request: Pick<Request, "requestId" | "approval">,
  act: Act,
): Promise<Recording[]> {
  const confirmed = await scopeOf(ledger, request.requestId, "confirmed");
  return confirmed.filter(({ interactionId }) =>
    (request.approval?.outcomes ?? []).some(
      (outcome) =>
        rightTable[outcome.right].act === act &&
        (outcome.result === "granted" ||
          (outcome.result === "partly" &&
            outcome.interactionIds.includes(interactionId))),
    ),
  );
}
