import { indexesOf, indexShards, keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { queryPages } from "./ledger-query.ts";
import type { LedgerTable } from "./ledger-record.ts";

const { due, day } = ledgerTable.indexes;
const shards = Array.from({ length: indexShards }, (_, shard) => shard);

/** Reads by index, which DynamoDB brings up to date a moment after the write. */
export function ledgerIndexes(
  ledger: LedgerTable,
): Pick<Ledger, "due" | "find"> {
  return {
    async due(queue, until, most) {
      if (most <= 0) return [];
      const found = await Promise.all(
        shards.map((shard) =>
          queryPages(
            ledger,
            {
              IndexName: due.name,
              KeyConditionExpression: `${due.partition} = :queue AND ${due.sort} <= :until`,
              ExpressionAttributeValues: {
                ":queue": { S: `${queue}#${shard}` },
                ":until": { S: until },
              },
            },
            most,
          ),
        ),
      );
      return found.flat().sort(byTime).slice(0, most);
    },
    async find(index, value) {
      if (index !== "day") return findUnder(ledger, index, value);
      const found = await Promise.all(
        shards.map((shard) => findUnder(ledger, day.name, `${value}#${shard}`)),
      );
      return found.flat();
    },
  };
}

function findUnder(
  ledger: LedgerTable,
  index: "subject" | "alias" | "day",
  value: string,
): Promise<LedgerItem[]> {
  return queryPages(ledger, {
    IndexName: ledgerTable.indexes[index].name,
    KeyConditionExpression: "#index = :value",
    ExpressionAttributeNames: {
      "#index": ledgerTable.indexes[index].partition,
    },
    ExpressionAttributeValues: { ":value": { S: value } },
  });
}

function byTime(one: LedgerItem, other: LedgerItem): number {
  const [earlier, later] = [orderOf(one), orderOf(other)];
  return earlier < later ? -1 : Number(earlier > later);
}

/** Instants sort as text; items of one instant keep the order of their keys. */
function orderOf(item: LedgerItem): string {
  const { partition, item: name } = keyOf(item);
  return `${indexesOf(item).due?.at ?? ""} ${partition} ${name}`;
}
