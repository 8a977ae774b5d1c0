import type { LegalDate } from "#schemas/instant";
import type { Instrument, Transfer } from "#schemas/transfer";

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
  const covered = new Set(told.map(({ importer }) => importer.id));
  const importers = new Set(abroad.map(({ importer }) => importer.id));
  return {
    told,
    uncovered: [...importers].filter((one) => !covered.has(one)),
  };
}

const isAbroad = (transfer: Transfer): transfer is TransferAbroad =>
  transfer.instrument !== "none-needed";

const holdsOn = ({ validFrom, validTo }: Transfer, day: LegalDate): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo);

/** Who has the data without their leaving an area, step by step. */
function holdersWith(
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
    for (const { exporters, importer } of passing)
      if (exporters.includes(holder)) holders.add(importer.id);
  return holders;
}
