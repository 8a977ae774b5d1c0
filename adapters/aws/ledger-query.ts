import type { LedgerKey } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { ledgerFailure } from "./ledger-failure.ts";
import { itemOf, keyIn } from "./ledger-record.ts";
import type { LedgerRecord, Query } from "./operations.ts";

export type QueriedTable = { query: Query; table: string };
export type Question = Omit<QueryCommandInput, "TableName">;

/** The items of every page of one query; a page is 1 MB. */
export async function queryItems(
  ledger: QueriedTable,
  question: Question,
): Promise<LedgerItem[]> {
  return (await queryPages(ledger, question)).map(itemOf);
}

/** The keys of every item of a query, which an index of keys is enough for. */
export async function queryKeys(
  ledger: QueriedTable,
  question: Question,
): Promise<LedgerKey[]> {
  return (await queryPages(ledger, question)).map(keyIn);
}

async function queryPages(
  ledger: QueriedTable,
  question: Question,
): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  let next: LedgerRecord | undefined;
  do {
    const page = await queryPage(ledger, {
      ...question,
      ExclusiveStartKey: next,
    });
    records.push(...page.records);
    next = page.next;
  } while (next !== undefined);
  return records;
}

type Page = { records: LedgerRecord[]; next: LedgerRecord | undefined };

export async function queryPage(
  { query, table }: QueriedTable,
  question: Question,
): Promise<Page> {
  try {
    const { Items = [], LastEvaluatedKey } = await query({
      ...question,
      TableName: table,
    });
    return { records: Items, next: LastEvaluatedKey };
  } catch (error) {
    throw ledgerFailure("answer a query", error);
  }
}
