import type { LegalDate } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import type { Transfer } from "#schemas/transfer";
import { transferFor } from "../transfers/transfer-for.ts";

export type Reach =
  | { reach: "own" | "none" }
  | { reach: "transfer"; transfer: NonNullable<Listening["transfer"]> };

/** Where somebody's entity and a call's meet: what is no entity's of ours is in nobody's reach (R31, R36, T92). */
export function reachOf(
  transfers: readonly Transfer[],
  { from, to, day }: { from: string | undefined; to: string; day: LegalDate },
): Reach {
  if (from === undefined) return { reach: "none" };
  if (from === to) return { reach: "own" };
  const transfer = transferFor(transfers, { from, to, day });
  return transfer === undefined
    ? { reach: "none" }
    : {
        reach: "transfer",
        transfer: { from, to, reference: transfer.reference },
      };
}
