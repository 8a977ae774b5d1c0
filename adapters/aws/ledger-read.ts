import type { Ledger, LedgerKey } from "#domain/ports";
import { slicesOf } from "#domain/slices";
import type { LedgerItem } from "#schemas/ledger-item";
import {
  BatchGetItemCommand,
  GetItemCommand,
  type KeysAndAttributes,
} from "@aws-sdk/client-dynamodb";
import { AwsUnavailable } from "./failure.ts";
import { ledgerFailure } from "./ledger-failure.ts";
import { itemOf, keyRecord, type LedgerTable } from "./ledger-record.ts";
import type { LedgerRecord } from "./operations.ts";
import { mostAttempts, pause } from "./pause.ts";

/** What one BatchGetItem takes, and no key twice in it. */
const mostKeys = 100;

/** Reads that see every write answered before them. */
export function ledgerReads(
  ledger: LedgerTable,
): Pick<Ledger, "read" | "readMany"> {
  return {
    read: (key) => readOne(ledger, key),
    readMany: (keys) => readUnder(ledger, keys),
  };
}

/** The items that stand under these keys now. */
export async function readUnder(
  ledger: LedgerTable,
  keys: readonly LedgerKey[],
): Promise<LedgerItem[]> {
  const batches = await Promise.all(
    slicesOf(distinct(keys), mostKeys).map((batch) => readBatch(ledger, batch)),
  );
  return batches.flat();
}

async function readOne(
  ledger: LedgerTable,
  key: LedgerKey,
): Promise<LedgerItem | undefined> {
  const record = await getOne(ledger, key);
  return record === undefined ? undefined : itemOf(record);
}

async function getOne(
  { client, table }: LedgerTable,
  key: LedgerKey,
): Promise<LedgerRecord | undefined> {
  try {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: keyRecord(key),
        ConsistentRead: true,
      }),
    );
    return Item;
  } catch (error) {
    throw ledgerFailure("read an item", error);
  }
}

/** What a batch leaves unprocessed, for its size or for throttling, is asked for again. */
async function readBatch(
  ledger: LedgerTable,
  keys: readonly LedgerKey[],
): Promise<LedgerItem[]> {
  const records: LedgerRecord[] = [];
  let open: KeysAndAttributes | undefined = {
    Keys: keys.map(keyRecord),
    ConsistentRead: true,
  };
  let idle = 0;
  while (open !== undefined) {
    const { found, unprocessed } = await getBatch(ledger, open);
    records.push(...found);
    open = unprocessed;
    idle = found.length > 0 || open === undefined ? 0 : idle + 1;
    if (idle === mostAttempts)
      throw new AwsUnavailable(
        "DynamoDB left keys unprocessed again and again; try again later",
      );
    if (idle > 0) await pause(idle);
  }
  return records.map(itemOf);
}

type BatchPage = {
  found: LedgerRecord[];
  unprocessed: KeysAndAttributes | undefined;
};

async function getBatch(
  { client, table }: LedgerTable,
  keys: KeysAndAttributes,
): Promise<BatchPage> {
  try {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: keys } }),
    );
    return {
      found: Responses?.[table] ?? [],
      unprocessed: UnprocessedKeys?.[table],
    };
  } catch (error) {
    throw ledgerFailure("read items", error);
  }
}

function distinct(keys: readonly LedgerKey[]): LedgerKey[] {
  return [
    ...new Map(
      keys.map((key) => [JSON.stringify([key.partition, key.item]), key]),
    ).values(),
  ];
}
