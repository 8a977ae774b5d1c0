import { recordOf } from "#adapters/aws/ledger-record";
import { keyOf } from "#domain/ledger/keys";
import type { LedgerKey } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";
import type { LedgerItem } from "#schemas/ledger-item";
import { itemBytes, writeUnits } from "./item-size.ts";
import type { Write } from "./life-of-a-call.ts";

/** Units written under one partition key of an index. */
export type IndexWrite = {
  index: keyof typeof ledgerTable.indexes;
  /** The index's partition key. */
  value: string;
  units: number;
  /** The item's own key. */
  key: LedgerKey;
};

type Entry = { value: string; sort: string };

/**
 * What DynamoDB writes to the indexes for one write to the table: a moved entry is one removed and one put; one that
 * stays is written again only where the index holds the whole item.
 */
export function indexWrites({ before, after, together }: Write): IndexWrite[] {
  const item = after ?? before;
  if (item === undefined) return [];
  const key = keyOf(item);
  const whole = unitsOf(before, after);
  return indexNames.flatMap((index) => {
    const [old, next] = [entryOf(before, index), entryOf(after, index)];
    const moved = old?.value !== next?.value || old?.sort !== next?.sort;
    const all = ledgerTable.indexes[index].projects === "all";
    const units = (all ? whole : 1) * (together ? 2 : 1);
    const touched = moved ? [old, next] : all ? [next] : [];
    return touched.flatMap((entry) =>
      entry === undefined ? [] : [{ index, value: entry.value, units, key }],
    );
  });
}

const indexNames = ["due", "subject", "alias", "day"] as const;

const unitsOf = (...items: (LedgerItem | undefined)[]): number =>
  writeUnits(
    Math.max(
      ...items.map((item) =>
        item === undefined ? 0 : itemBytes(recordOf(item)),
      ),
    ),
  );

function entryOf(
  item: LedgerItem | undefined,
  index: IndexWrite["index"],
): Entry | undefined {
  if (item === undefined) return undefined;
  const record = recordOf(item);
  const { partition, sort } = ledgerTable.indexes[index];
  const value = record[partition]?.S;
  return value === undefined
    ? undefined
    : { value, sort: record[sort]?.S ?? "" };
}
