import type { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";

/**
 * What lets people of one entity reach data of another on a day: the line of the settings that says so, within an area as
 * much as out of it (R31, R35, R36, T92, T110). Without one they may not.
 */
export const transferFor = (
  transfers: readonly Transfer[],
  { from, to, day }: { from: string; to: string; day: LegalDate },
): Transfer | undefined =>
  transfers.find(
    ({ exporters, importer, validFrom, validTo }) =>
      exporters.includes(from) &&
      importer.id === to &&
      validFrom <= day &&
      (validTo === undefined || day <= validTo),
  );
