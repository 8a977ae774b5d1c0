import type { LedgerKey } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { ledgerFailure } from "./ledger-failure.ts";
import {
  itemOf,
  keyIn,
  type LedgerRecord,
  type LedgerTable,
} from "./ledger-record.ts";

export type Query = Omit<QueryCommandInput, "TableName">;

/** The items of every page of one query; a page is 1 MB. */
export async function queryItems(
  ledger: LedgerTable,
  query: Query,
): Promise<LedgerItem[]> {
  return (await queryPages(ledger, query)).map(itemOf);
}

/** The keys of every item of a query, which an index of keys is enough for. */
export async function queryKeys(
  ledger: LedgerTable,
  query: Query,
): Promise<LedgerKey[]> {
  return (await queryPages(ledger, query)).map(keyIn);
}

async function queryPages(
  ledger: LedgerTable,
  query: Query,
): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  let next: LedgerRecord | undefined;
  do {
    const page = await queryPage(ledger, { ...query, ExclusiveStartKey: next });
    records.push(...page.records);
    next = page.next;
  } while (next !== undefined);
  return records;
}

type Page = { records: LedgerRecord[]; next: LedgerRecord | undefined };

export async function queryPage(
  { client, table }: LedgerTable,
  query: Query,
): Promise<Page> {
  try {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({ ...query, TableName: table }),
    );
    return { records: Items, next: LastEvaluatedKey };
  } catch (error) {
    throw ledgerFailure("answer a query", error);
  }
}
