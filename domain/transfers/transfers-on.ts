import type { LegalDate } from "#schemas/instant";
import type { Instrument, Transfer } from "#schemas/transfer";
import { holdsOn } from "../time/holds-on.ts";
import { holdersWith } from "./holders-with.ts";
import { importersOf } from "./importers-of.ts";

/** One that leaves its area, and so rests on something. */
export type TransferAbroad = Transfer & {
  instrument: Exclude<Instrument, "none-needed">;
};

/** What a requester is told on one day, and to whom data would go without anything that holds on it. */
export type TransfersOn = {
  told: readonly TransferAbroad[];
  /** Importers' ids. An instrument that ended is not named; staff are told instead (T111). */
  uncovered: readonly string[];
};

/**
 * The transfers of the entity that acts, on a day where it acts, and of those that have the data from it without a
 * transfer (R31): what a Belgian customer said goes to the United States by way of the exporter in Romania (R36, T110).
 */
export function transfersOn(
  transfers: readonly Transfer[],
  entityId: string,
  day: LegalDate,
): TransfersOn {
  const holders = holdersWith(transfers, entityId, day);
  const abroad = transfers
    .filter(isAbroad)
    .filter(({ exporters }) => exporters.some((one) => holders.has(one)));
  const told = abroad.filter((one) => holdsOn(one, day));
  const covered = new Set(told.flatMap(importersOf));
  const importers = new Set(abroad.flatMap(importersOf));
  return {
    told,
    uncovered: [...importers].filter((one) => !covered.has(one)),
  };
}

const isAbroad = (transfer: Transfer): transfer is TransferAbroad =>
  transfer.instrument !== "none-needed";
