import type { LegalDate } from "#schemas/instant";
import type { LedgerKey } from "../ports.ts";

/** Segments of the chain are named after their first record, so that two can never begin with the same one. */
export const segmentKey = (firstSeq: number): string =>
  `${chainPrefix}${numbered(firstSeq)}.ndjson`;

export const chainPrefix = "chain/";

const numbered = (seq: number): string => String(seq).padStart(12, "0");

/** A month's anchors stand together, one item a day. */
export const anchorPartition = (month: string): string =>
  `audit-anchors#${month}`;

export const anchorKey = (day: LegalDate): LedgerKey => ({
  partition: anchorPartition(day.slice(0, 7)),
  item: `anchor#${day}`,
});
