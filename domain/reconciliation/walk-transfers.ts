import { localDate } from "../clock/calendar-day.ts";
import {
  endingTransfers,
  type EndingTransfer,
} from "../transfers/ending-transfers.ts";
import type { Difference } from "./difference.ts";
import type { Place, ReconcilePorts, WalkedPage } from "./walk.ts";

/** What data go abroad on, before it ends: once at each threshold, and once when it has ended (R35, T111). */
export const walkTransfers = (
  _ports: ReconcilePorts,
  { now, transfers }: Place,
): Promise<WalkedPage> =>
  Promise.resolve({
    looked: transfers.length,
    differences: endingTransfers(transfers, localDate(now, "UTC")).map(
      differenceOf,
    ),
    failures: [],
    next: undefined,
    waits: false,
  });

/** The line's own facts tell it apart, so that one which is renewed and ends again is another. */
function differenceOf({
  transfer: { exporters: signed, importer, instrument },
  ...ending
}: EndingTransfer): Difference {
  const { validTo, stage, exporters } = ending;
  return {
    type: stage === "ended" ? "transfer-ended" : "transfer-ending",
    subject: [
      ...[instrument, signed.join("+"), importer.id, validTo],
      String(stage),
    ].join("#"),
    about: {
      ...{ instrument, exporters: exporters.join(" ") },
      ...{ importer: importer.id, validTo },
    },
  };
}
