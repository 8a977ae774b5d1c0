import type { LedgerItem } from "#schemas/ledger-item";
import { QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { ledgerFailure } from "./ledger-failure.ts";
import {
  itemOf,
  type LedgerRecord,
  type LedgerTable,
} from "./ledger-record.ts";

export type Query = Omit<QueryCommandInput, "TableName">;

/** Every page of one query; a page is 1 MB. */
export async function queryPages(
  ledger: LedgerTable,
  query: Query,
): Promise<LedgerItem[]> {
  const items: LedgerItem[] = [];
  let next: LedgerRecord | undefined;
  do {
    const page = await queryPage(ledger, { ...query, ExclusiveStartKey: next });
    items.push(...page.records.map(itemOf));
    next = page.next;
  } while (next !== undefined);
  return items;
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
