import type { Ledger } from "#domain/ports";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ledgerAppend } from "./ledger-append.ts";
import { ledgerDue } from "./ledger-due.ts";
import { ledgerFind } from "./ledger-find.ts";
import { ledgerPages, ledgerPartition } from "./ledger-partition.ts";
import { ledgerReads } from "./ledger-read.ts";
import { ledgerReplace } from "./ledger-replace.ts";
import { ledgerRemove } from "./ledger-write.ts";
import { sdkPutItem, sdkQuery } from "./sdk-operations.ts";

/** The ledger on one DynamoDB table, shaped by `#schemas/ledger-table`. A function that only appends takes `ledgerAppend`. */
export function awsLedger({
  client,
  table,
}: {
  client: DynamoDBClient;
  table: string;
}): Ledger {
  const putItem = sdkPutItem(client);
  const ledger = { client, putItem, query: sdkQuery(client), table };
  return {
    ...ledgerAppend(ledger),
    ...ledgerReplace(ledger),
    ...ledgerRemove(ledger),
    ...ledgerReads(ledger),
    ...ledgerPartition(ledger),
    ...ledgerPages(ledger),
    ...ledgerDue(ledger),
    ...ledgerFind(ledger),
  };
}
