import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { awsLedger } from "#adapters/aws/ledger";
import { replayJournal } from "#domain/retention/replay-journal";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { shapeOf } from "#test/adapters/aws/opened-ledger";
import { keepCall, sweep } from "#test/builders/calls";
import { transcriptOf } from "#test/builders/derivatives";
import { writeJournal } from "#test/builders/journal";
import {
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { approved, stepsOf } from "#test/builders/requests";
import { subjectFileKey } from "#domain/ledger/keys";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";

describeWith("dynamodbLocal", "a table of DynamoDB Local", ({ endpoint }) => {
  const client = new DynamoDBClient(clientSettings(endpoint));

  async function newTable(): Promise<string> {
    const table = `ledger-${crypto.randomUUID()}`;
    await client.send(new CreateTableCommand(shapeOf(table)));
    return table;
  }

  /** As a restore does: another table, with the items of that moment and nothing else. */
  async function restored(source: string): Promise<string> {
    const { Items = [] } = await client.send(
      new ScanCommand({ TableName: source }),
    );
    expect(Items.length).toBeGreaterThan(0);
    const table = await newTable();
    for (let start = 0; start < Items.length; start += 25)
      await client.send(
        new BatchWriteItemCommand({
          RequestItems: {
            [table]: Items.slice(start, start + 25).map((Item) => ({
              PutRequest: { Item },
            })),
          },
        }),
      );
    return table;
  }

  /** A table that has lived through all that the office's ledger has. */
  async function tableOf({ stream }: Office): Promise<string> {
    const table = await newTable();
    const ledger = awsLedger({ client, table });
    for (const { before, after } of stream.after(0, 10_000)) {
      if (after === undefined) continue;
      if (before === undefined) await ledger.append(after);
      else await ledger.replace([{ ...after, revision: before.revision }]);
    }
    return table;
  }

  test("that is restored says again what was erased, after a replay (T33, T34)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await transcriptOf(office, await recordingOf(office, call.interactionId));
    const requestId = await approved(office);
    const table = await restored(await tableOf(office));
    const due = plusDays(opening, 30);

    await stepsOf(office, requestId).close();
    await sweep(office, "erase", due);
    await writeJournal(office);
    const after = { ...office, ledger: awsLedger({ client, table }) };
    const contact = () => after.ledger.read(subjectFileKey(requestId));
    expect((await recordingOf(after, call.interactionId)).state).toBe("kept");
    expect(await contact()).toBeDefined();

    await replayJournal(after, opening, due);
    expect(await recordingOf(after, call.interactionId)).toMatchObject({
      state: "erased",
      keepers: [],
    });
    expect(await contact()).toBeUndefined();
    await sweep(after, "erase", plusMinutes(due, 1));
    expect(await recordingOf(after, call.interactionId)).not.toHaveProperty(
      "nextAt",
    );
  });
});
