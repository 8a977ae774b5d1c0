import { recordOf } from "#adapters/aws/ledger-record";
import type { LedgerItem } from "#schemas/ledger-item";
import type { WriteRequest } from "@aws-sdk/client-dynamodb";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import type { CountedLedger } from "./open-ledger.ts";

/** What one BatchWriteItem takes; DynamoDB Local is fastest with a few at once. */
const [batchSize, atOnce] = [25, 4];

/** Puts items into a table past our adapter, which has no use for writes without a condition. */
export async function fillLedger(
  { client, table }: Pick<CountedLedger, "client" | "table">,
  items: Iterable<LedgerItem>,
): Promise<void> {
  const batches = batchesOf(items);
  const filler = async () => {
    for (const batch of batches) await put({ client, table }, batch);
  };
  await Promise.all(Array.from({ length: atOnce }, filler));
}

/** What DynamoDB leaves unprocessed is put again. */
async function put(
  { client, table }: Pick<CountedLedger, "client" | "table">,
  batch: WriteRequest[],
): Promise<void> {
  const { UnprocessedItems } = await client.send(
    new BatchWriteItemCommand({ RequestItems: { [table]: batch } }),
  );
  const left = UnprocessedItems?.[table] ?? [];
  if (left.length > 0) await put({ client, table }, left);
}

function* batchesOf(items: Iterable<LedgerItem>): Generator<WriteRequest[]> {
  let batch: WriteRequest[] = [];
  for (const item of items) {
    batch.push({ PutRequest: { Item: recordOf(item) } });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
