import type { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";
import { plusCalendarDays } from "../clock/calendar-day.ts";
import { holdsOn } from "../time/holds-on.ts";
import { importersOf } from "./importers-of.ts";

/** Days before its last one from which privacy staff know that an instrument ends, the nearest first. */
const thresholds = [7, 30, 90] as const;

/** `ended`: its last day is over, and what it let go abroad rests on nothing. */
export type EndingStage = (typeof thresholds)[number] | "ended";

export type EndingTransfer = {
  transfer: Transfer;
  validTo: LegalDate;
  stage: EndingStage;
  /** Those whom nothing else lets go on with all that it let them. */
  exporters: readonly string[];
};

/**
 * The instruments that end soon, or ended, and that nothing follows from the day after on (R35, T110, T111). A decision of
 * the Commission ends by its date like a signed paper. It is over once the settings have what follows, or the line no more.
 */
export const endingTransfers = (
  transfers: readonly Transfer[],
  day: LegalDate,
): EndingTransfer[] =>
  transfers.flatMap((transfer) => {
    const { instrument, validTo } = transfer;
    if (instrument === "none-needed" || validTo === undefined) return [];
    const stage = stageOf(validTo, day);
    if (stage === undefined) return [];
    const next = plusCalendarDays(validTo, 1);
    const days = stage === "ended" ? [next, day] : [next];
    const exporters = leftWithNothing(transfer, transfers, days);
    return exporters.length === 0
      ? []
      : [{ transfer, validTo, stage, exporters }];
  });

function stageOf(validTo: LegalDate, day: LegalDate): EndingStage | undefined {
  if (day > validTo) return "ended";
  return thresholds.find((days) => validTo <= plusCalendarDays(day, days));
}

/** What followed on the next day ends, if at all, on a day of its own; what came later closes the gap from then on. */
const leftWithNothing = (
  transfer: Transfer,
  transfers: readonly Transfer[],
  days: readonly LegalDate[],
): string[] =>
  transfer.exporters.filter((exporter) =>
    importersOf(transfer).some((importer) =>
      days.every(
        (day) =>
          !transfers.some(
            (one) =>
              one.exporters.includes(exporter) &&
              importersOf(one).includes(importer) &&
              holdsOn(one, day),
          ),
      ),
    ),
  );
