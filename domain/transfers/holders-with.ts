import type { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";
import { importersOf } from "./importers-of.ts";
import { holdsOn } from "../time/holds-on.ts";

/** Who has an entity's data on a day without their leaving an area, step by step; itself first (R31). */
export function holdersWith(
  transfers: readonly Transfer[],
  entityId: string,
  day: LegalDate,
): ReadonlySet<string> {
  const holders = new Set([entityId]);
  const passing = transfers.filter(
    (one) => one.instrument === "none-needed" && holdsOn(one, day),
  );
  // A set takes in what is added while it is walked.
  for (const holder of holders)
    for (const transfer of passing)
      if (transfer.exporters.includes(holder))
        for (const importer of importersOf(transfer)) holders.add(importer);
  return holders;
}
