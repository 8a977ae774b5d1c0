import type { LedgerItem } from "#schemas/ledger-item";
import { QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { ledgerFailure } from "./ledger-failure.ts";
import {
  itemOf,
  type LedgerRecord,
  type LedgerTable,
} from "./ledger-record.ts";

/** Every page of one query (a page is 1 MB), or the first `most` items. */
export async function queryPages(
  ledger: LedgerTable,
  query: Omit<QueryCommandInput, "TableName" | "Limit">,
  most = Infinity,
): Promise<LedgerItem[]> {
  const items: LedgerItem[] = [];
  let next: LedgerRecord | undefined;
  do {
    const limit = most === Infinity ? {} : { Limit: most - items.length };
    const page = await queryPage(ledger, {
      ...query,
      ...limit,
      ExclusiveStartKey: next,
    });
    items.push(...page.records.map(itemOf));
    next = page.next;
  } while (next !== undefined && items.length < most);
  return items;
}

type Page = { records: LedgerRecord[]; next: LedgerRecord | undefined };

async function queryPage(
  { client, table }: LedgerTable,
  query: Omit<QueryCommandInput, "TableName">,
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
