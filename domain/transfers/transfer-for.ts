import type { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";
import { holdsOn } from "../time/holds-on.ts";
import { holdersWith } from "./holders-with.ts";
import { importersOf } from "./importers-of.ts";

/**
 * What lets people of one entity reach data of another on a day: the line of the settings that says so, within an area as
 * much as out of it (R31, R35, R36, T92, T110). It may be signed by whoever has the data from that entity without a
 * transfer, as the exporter in Romania has. Without one they may not; their own entity's data need none.
 */
export function transferFor(
  transfers: readonly Transfer[],
  { from, to, day }: { from: string; to: string; day: LegalDate },
): Transfer | undefined {
  const reaching = transfers.filter(
    (one) => importersOf(one).includes(to) && holdsOn(one, day),
  );
  // By its own entity's paper rather than by way of another's.
  return [...holdersWith(transfers, from, day)]
    .flatMap((holder) =>
      reaching.filter(({ exporters }) => exporters.includes(holder)),
    )
    .at(0);
}
