import { awsLedger } from "#adapters/aws/ledger";
import type { Ledger } from "#domain/ports";
import { emulatorAt } from "#test/adapters/aws/emulator";
import { shapeOf } from "#test/adapters/aws/opened-ledger";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { countUnits } from "./count-calls.ts";
import type { Tally } from "./tally.ts";

export type CountedLedger = {
  ledger: Ledger;
  /** The same table, uncounted: to fill it, and for baselines. */
  client: DynamoDBClient;
  table: string;
};

/** A new table as the stack shapes it, seen through our own adapter. */
export async function openCountedLedger(
  endpoint: string,
  table: string,
  tally: Tally,
): Promise<CountedLedger> {
  const client = new DynamoDBClient(emulatorAt(endpoint));
  await client.send(new CreateTableCommand(shapeOf(table)));
  const counted = countUnits(new DynamoDBClient(emulatorAt(endpoint)), tally);
  return { ledger: awsLedger({ client: counted, table }), client, table };
}
