import { indexesOf, keyOf, queueShards } from "#domain/ledger/keys";
import type { DueQueue, Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Instant } from "#schemas/instant";
import { ledgerTable } from "#schemas/ledger-table";
import { queryPage, type Query } from "./ledger-query.ts";
import {
  itemOf,
  type LedgerRecord,
  type LedgerTable,
} from "./ledger-record.ts";

const { due: index } = ledgerTable.indexes;

/** The oldest of one shard so far, and where it goes on. */
type Shard = {
  query: Query;
  items: LedgerItem[];
  next: LedgerRecord | undefined;
};

/** Each shard is asked for twice its even share; one that holds more of the oldest than that is asked again. */
export function ledgerDue(ledger: LedgerTable): Pick<Ledger, "due"> {
  return {
    async due(queue, until, most) {
      if (most <= 0) return [];
      const limit = 2 * Math.ceil(most / queueShards[queue]);
      let open = shardsOf(queue, until);
      const shards = open;
      while (open.length > 0) {
        await Promise.all(open.map((shard) => readOn(ledger, shard, limit)));
        open = mayHoldOlder(shards, most);
      }
      return oldest(shards, most);
    },
  };
}

const shardsOf = (queue: DueQueue, until: Instant): Shard[] =>
  Array.from({ length: queueShards[queue] }, (_, shard) => ({
    query: {
      IndexName: index.name,
      KeyConditionExpression: `${index.partition} = :queue AND ${index.sort} <= :until`,
      ExpressionAttributeValues: {
        ":queue": { S: `${queue}#${shard}` },
        ":until": { S: until },
      },
    },
    items: [],
    next: undefined,
  }));

async function readOn(
  ledger: LedgerTable,
  shard: Shard,
  limit: number,
): Promise<void> {
  const { records, next } = await queryPage(ledger, {
    ...shard.query,
    Limit: limit,
    ExclusiveStartKey: shard.next,
  });
  shard.items.push(...records.map(itemOf));
  shard.next = next;
}

/** A shard read to its end, or to the youngest that is asked for, has nothing to add. */
function mayHoldOlder(shards: readonly Shard[], most: number): Shard[] {
  const youngest = oldest(shards, most)[most - 1];
  return shards.filter(({ items, next }) => {
    if (next === undefined) return false;
    const last = items.at(-1);
    return (
      youngest === undefined ||
      last === undefined ||
      dueAt(last) < dueAt(youngest)
    );
  });
}

const oldest = (shards: readonly Shard[], most: number): LedgerItem[] =>
  shards
    .flatMap(({ items }) => items)
    .sort(byTime)
    .slice(0, most);

const dueAt = (item: LedgerItem): string => indexesOf(item).due?.at ?? "";

function byTime(one: LedgerItem, other: LedgerItem): number {
  const [earlier, later] = [orderOf(one), orderOf(other)];
  return earlier < later ? -1 : Number(earlier > later);
}

/** Instants sort as text; items of one instant keep the order of their keys. */
function orderOf(item: LedgerItem): string {
  const { partition, item: name } = keyOf(item);
  return `${dueAt(item)} ${partition} ${name}`;
}
