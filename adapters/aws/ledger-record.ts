import { indexesOf, keyOf } from "#domain/ledger/keys";
import { dayShards, queueShards, shardOf } from "#domain/ledger/shards";
import type { LedgerKey } from "#domain/ports";
import { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { LedgerRecord, PutItem, Query } from "./operations.ts";

/** The table as the SDK reaches it. What webhooks ask too is apart, for whichever client. */
export type LedgerTable = {
  client: DynamoDBClient;
  putItem: PutItem;
  query: Query;
  table: string;
};

export class UnreadableItem extends Error {
  override readonly name = "UnreadableItem";
  readonly code = "unreadable-item";
}

const { indexes } = ledgerTable;

/** An item as the table holds it: its fields, its key, and what the indexes hold of it. */
export function recordOf(item: LedgerItem): LedgerRecord {
  return marshall(
    { ...item, ...keyAttributes(keyOf(item)), ...indexAttributes(item) },
    { removeUndefinedValues: true },
  );
}

export function keyRecord(key: LedgerKey): LedgerRecord {
  return marshall(keyAttributes(key));
}

export function keyIn(record: LedgerRecord): LedgerKey {
  const partition = record[ledgerTable.partition]?.S;
  const item = record[ledgerTable.item]?.S;
  if (partition !== undefined && item !== undefined) return { partition, item };
  throw new UnreadableItem(
    "an index answered a record without its key; ask DynamoDB for the table's description",
  );
}

export function itemOf(record: LedgerRecord): LedgerItem {
  const parsed = LedgerItem.safeParse(unmarshall(record));
  if (parsed.success) return parsed.data;
  const where = `${record[ledgerTable.partition]?.S ?? "?"} / ${record[ledgerTable.item]?.S ?? "?"}`;
  throw new UnreadableItem(
    `the ledger's item ${where} does not follow its schema; find out who wrote it`,
    {
      cause: parsed.error,
    },
  );
}

const keyAttributes = ({ partition, item }: LedgerKey) => ({
  [ledgerTable.partition]: partition,
  [ledgerTable.item]: item,
});

function indexAttributes(item: LedgerItem) {
  const { due, subject, alias, day } = indexesOf(item);
  const shardIn = (shards: number) => shardOf(keyOf(item), shards);
  return {
    [indexes.due.partition]:
      due === undefined
        ? undefined
        : `${due.queue}#${shardIn(queueShards[due.queue])}`,
    [indexes.due.sort]: due?.at,
    [indexes.subject.partition]: subject,
    [indexes.alias.partition]: alias,
    [indexes.day.partition]:
      day === undefined ? undefined : `${day}#${shardIn(dayShards(day))}`,
  };
}
