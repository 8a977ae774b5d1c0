import { indexesOf, keyOf } from "#domain/ledger/keys";
import { queueShards } from "#domain/ledger/shards";
import type { DueQueue, Ledger } from "#domain/ports";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { queryPage, type Question } from "./ledger-query.ts";
import { readUnder } from "./ledger-read.ts";
import { keyIn, type LedgerTable } from "./ledger-record.ts";
import type { LedgerRecord } from "./operations.ts";

const { due: index } = ledgerTable.indexes;

/** The oldest of one shard so far, as the index shows them, and where it goes on. */
type Shard = {
  query: Question;
  records: LedgerRecord[];
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
      const keys = oldest(shards, most).map(keyIn);
      return stillDue(await readUnder(ledger, keys), queue, until);
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
    records: [],
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
  shard.records.push(...records);
  shard.next = next;
}

/** A shard read to its end, or to the youngest that is asked for, has nothing to add. */
function mayHoldOlder(shards: readonly Shard[], most: number): Shard[] {
  const youngest = oldest(shards, most)[most - 1];
  return shards.filter(({ records, next }) => {
    if (next === undefined) return false;
    const last = records.at(-1);
    return (
      youngest === undefined ||
      last === undefined ||
      dueAt(last) < dueAt(youngest)
    );
  });
}

/** What the index shows yet and is due no more has been taken care of since the index was written: it is left out. */
const stillDue = (
  items: readonly LedgerItem[],
  queue: DueQueue,
  until: Instant,
): LedgerItem[] =>
  items
    .flatMap((item) => {
      const { due } = indexesOf(item);
      if (due?.queue !== queue || due.at > until) return [];
      const { partition, item: name } = keyOf(item);
      return [{ item, order: `${due.at} ${partition} ${name}` }];
    })
    .sort((one, other) => inOrder(one.order, other.order))
    .map(({ item }) => item);

const oldest = (shards: readonly Shard[], most: number): LedgerRecord[] =>
  shards
    .flatMap(({ records }) => records)
    .sort(byTime)
    .slice(0, most);

const dueAt = (record: LedgerRecord): string => record[index.sort]?.S ?? "";

const byTime = (one: LedgerRecord, other: LedgerRecord): number =>
  inOrder(orderOf(one), orderOf(other));

const inOrder = (earlier: string, later: string): number =>
  earlier < later ? -1 : Number(earlier > later);

/** Instants sort as text; items of one instant keep the order of their keys. */
const orderOf = (record: LedgerRecord): string =>
  [index.sort, ledgerTable.partition, ledgerTable.item]
    .map((name) => record[name]?.S ?? "")
    .join(" ");
