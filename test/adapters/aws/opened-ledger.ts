import { awsLedger } from "#adapters/aws/ledger";
import { ledgerAppend } from "#adapters/aws/ledger-append";
import { ledgerPartition } from "#adapters/aws/ledger-partition";
import { ledgerTable } from "#schemas/ledger-table";
import type { OpenLedger } from "#test/contracts/ledger";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type CreateTableCommandInput,
} from "@aws-sdk/client-dynamodb";
import { randomUUID } from "node:crypto";
import { bySdk, type Carrier } from "./carriers.ts";
import type { Emulator } from "./emulator.ts";

/** A table of its own for each test, shaped as the stack shapes it. */
export function openingLedger(
  emulator: Emulator,
  carrier: Carrier = bySdk,
): OpenLedger {
  const client = new DynamoDBClient(emulator);
  const { putItem, query } = carrier(emulator);
  return async () => {
    const table = `ledger-${randomUUID()}`;
    await client.send(new CreateTableCommand(shapeOf(table)));
    return {
      ledger: {
        ...awsLedger({ client, table }),
        ...ledgerAppend({ putItem, table }),
        ...ledgerPartition({ query, table }),
      },
      async close() {
        await client.send(new DeleteTableCommand({ TableName: table }));
      },
    };
  };
}

export function shapeOf(table: string): CreateTableCommandInput {
  const indexes = Object.values(ledgerTable.indexes);
  const attributes = new Set([
    ledgerTable.partition,
    ledgerTable.item,
    ...indexes.flatMap(({ partition, sort }) => [partition, sort]),
  ]);
  return {
    TableName: table,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...attributes].map((name) => ({
      AttributeName: name,
      AttributeType: "S",
    })),
    KeySchema: keySchema(ledgerTable.partition, ledgerTable.item),
    GlobalSecondaryIndexes: indexes.map(
      ({ name, partition, sort, projects }) => ({
        IndexName: name,
        KeySchema: keySchema(partition, sort),
        Projection: {
          ProjectionType: projects === "all" ? "ALL" : "KEYS_ONLY",
        },
      }),
    ),
  };
}

const keySchema = (
  partition: string,
  sort: string,
): CreateTableCommandInput["KeySchema"] => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];
