import { placeIn } from "#adapters/place";
import { dayShards } from "#domain/ledger/shards";
import type { LedgerPage, PageAsked } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";
import * as z from "zod/mini";
import { queryPage } from "./ledger-query.ts";
import { readUnder } from "./ledger-read.ts";
import { keyIn, type LedgerTable } from "./ledger-record.ts";
import type { LedgerRecord } from "./operations.ts";

const { day: index } = ledgerTable.indexes;

/** Where a walk stands: in which shard of the day, and after which of its entries. */
const Place = z.object({
  shard: z.number(),
  from: z.optional(z.record(z.string(), z.object({ S: z.string() }))),
});
const beginning: z.infer<typeof Place> = { shard: 0 };

/** A page never reaches over two shards, so it may be empty and still not the last. */
export async function pageOfDay(
  ledger: LedgerTable,
  day: string,
  { after, most }: PageAsked,
): Promise<LedgerPage> {
  const { shard, from } = placeIn(Place, after, beginning);
  const { records, next } = await queryPage(ledger, {
    IndexName: index.name,
    KeyConditionExpression: "#day = :day",
    ExpressionAttributeNames: { "#day": index.partition },
    ExpressionAttributeValues: { ":day": { S: `${day}#${shard}` } },
    Limit: most,
    ExclusiveStartKey: from,
  });
  return {
    items: await readUnder(ledger, records.map(keyIn)),
    next: nextPlace(next, shard, dayShards(day)),
  };
}

function nextPlace(
  from: LedgerRecord | undefined,
  shard: number,
  shards: number,
): string | undefined {
  if (from !== undefined) return JSON.stringify({ shard, from });
  return shard + 1 < shards ? JSON.stringify({ shard: shard + 1 }) : undefined;
}
