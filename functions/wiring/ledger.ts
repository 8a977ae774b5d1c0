import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { awsLedger } from "#adapters/aws/ledger";
import type { Ledger } from "#domain/ports";

export const ledgerIn = (environment: { LEDGER_TABLE: string }): Ledger =>
  awsLedger({
    client: new DynamoDBClient({}),
    table: environment.LEDGER_TABLE,
  });
