import { keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import {
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { AwsUnavailable } from "./failure.ts";
import { ledgerFailure } from "./ledger-failure.ts";
import type { LedgerTable } from "./ledger-record.ts";
import { nextRecordOf, replaceAlone, stillAt } from "./ledger-write.ts";
import type { LedgerRecord } from "./operations.ts";
import { mostAttempts, pause } from "./pause.ts";

/** What one transaction takes, and no item twice in it (A30). */
const mostWrites = 100;
const mostBytes = 4 * 1024 * 1024;

type Write = {
  item: LedgerItem;
  record: LedgerRecord;
  key: string;
  bytes: number;
};

/** Transactions carry many conditional writes in one call; the items need not stand or fall together. */
export function ledgerReplace(ledger: LedgerTable): Pick<Ledger, "replace"> {
  return {
    async replace(items) {
      const writes = items.map(writeOf);
      const conflicts = new Set<Write>();
      for (const round of roundsOf(writes)) {
        const refused = await Promise.all(
          [...batchesOf(round)].map((batch) => replaceTogether(ledger, batch)),
        );
        for (const conflict of refused.flat()) conflicts.add(conflict);
      }
      return writes.map((write) =>
        conflicts.has(write) ? "conflict" : "replaced",
      );
    },
  };
}

function writeOf(item: LedgerItem): Write {
  const record = nextRecordOf(item);
  const { partition, item: name } = keyOf(item);
  // As JSON a record is never smaller than DynamoDB counts it.
  return {
    item,
    record,
    key: `${partition}/${name}`,
    bytes: Buffer.byteLength(JSON.stringify(record)),
  };
}

/** What is written twice is written one after the other; all else may go at once. */
function* roundsOf(writes: readonly Write[]): Generator<Write[]> {
  let round = new Map<string, Write>();
  for (const write of writes) {
    if (round.has(write.key)) {
      yield [...round.values()];
      round = new Map();
    }
    round.set(write.key, write);
  }
  if (round.size > 0) yield [...round.values()];
}

function* batchesOf(writes: readonly Write[]): Generator<Write[]> {
  let batch: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    if (batch.length === mostWrites || bytes + write.bytes > mostBytes) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(write);
    bytes += write.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** Answers those in conflict; all others are written when it returns. */
async function replaceTogether(
  ledger: LedgerTable,
  writes: readonly Write[],
): Promise<Write[]> {
  const conflicts: Write[] = [];
  let open = writes;
  for (let attempt = 1; open.length > 1; attempt += 1) {
    const canceled = await transact(ledger, open);
    if (canceled === undefined) return conflicts;
    const refused = refusedOf(open, canceled, attempt);
    conflicts.push(...refused);
    open = open.filter((write) => !refused.includes(write));
    if (refused.length === 0) await pause(attempt);
  }
  const [last] = open;
  if (
    last !== undefined &&
    (await replaceAlone(ledger, last.item)) === "conflict"
  )
    conflicts.push(last);
  return conflicts;
}

async function transact(
  { client, table }: LedgerTable,
  writes: readonly Write[],
): Promise<TransactionCanceledException | undefined> {
  try {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: writes.map(({ item, record }) => ({
          Put: { TableName: table, Item: record, ...stillAt(item.revision) },
        })),
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return error;
    throw ledgerFailure("replace items", error);
  }
}

const passingCodes = [
  "None",
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
];

/** None when the transaction only met another one; what stands in the way for good is thrown. */
function refusedOf(
  writes: readonly Write[],
  canceled: TransactionCanceledException,
  attempt: number,
): Write[] {
  const reasons = canceled.CancellationReasons ?? [];
  const final = reasons.find(
    ({ Code }) => !passingCodes.includes(Code ?? "None"),
  );
  if (final !== undefined)
    throw ledgerFailure("replace items", canceled, final.Message);
  if (attempt === mostAttempts) {
    throw new AwsUnavailable(
      "DynamoDB did not replace items: others kept writing them; try again later",
      { cause: canceled },
    );
  }
  return writes.filter(
    (_, index) => reasons[index]?.Code === "ConditionalCheckFailed",
  );
}
