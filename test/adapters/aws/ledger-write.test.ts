import { awsLedger } from "#adapters/aws/ledger";
import { anEvidence, aRecording } from "#test/contracts/ledger-items";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { fault, scripted, type Answer, type Scripted } from "./scripted.ts";

const done: Answer = { body: {} };
const refused = (...codes: string[]): Answer =>
  fault("TransactionCanceledException", {
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const ledgerOn = ({ aws }: Scripted) =>
  awsLedger({ client: new DynamoDBClient(aws), table: "ledger" });
const operations = ({ asked }: Scripted) =>
  asked.map(({ operation }) => operation);
const written = ({ asked }: Scripted) =>
  asked.map(({ body }) => body.split('"Put":').length - 1);

describe("replace", () => {
  test("one item is a plain write", async () => {
    await using script = await scripted(done);
    expect(await ledgerOn(script).replace([aRecording()])).toEqual([
      "replaced",
    ]);
    expect(operations(script)).toEqual(["PutItem"]);
  });

  test("a thousand recordings are ten calls", async () => {
    await using script = await scripted(
      ...Array.from({ length: 10 }, () => done),
    );
    await ledgerOn(script).replace(
      Array.from({ length: 1000 }, () => aRecording()),
    );
    expect(operations(script)).toEqual(
      Array.from({ length: 10 }, () => "TransactWriteItems"),
    );
  });
});

describe("replace, when some have moved on", () => {
  test("conflicts cost one more call for the rest, however many they are", async () => {
    await using script = await scripted(
      refused(
        "ConditionalCheckFailed",
        "None",
        "ConditionalCheckFailed",
        "None",
      ),
      done,
    );
    const items = [aRecording(), aRecording(), aRecording(), aRecording()];
    expect(await ledgerOn(script).replace(items)).toEqual([
      "conflict",
      "replaced",
      "conflict",
      "replaced",
    ]);
    expect(written(script)).toEqual([4, 2]);
  });

  test("the last one left is a plain write", async () => {
    await using script = await scripted(
      refused("None", "ConditionalCheckFailed"),
      done,
    );
    expect(
      await ledgerOn(script).replace([aRecording(), aRecording()]),
    ).toEqual(["replaced", "conflict"]);
    expect(operations(script)).toEqual(["TransactWriteItems", "PutItem"]);
  });
});

describe("replace, when DynamoDB is in the way", () => {
  test("another transaction on an item is waited out and is no conflict", async () => {
    await using script = await scripted(
      refused("TransactionConflict", "None"),
      done,
    );
    expect(
      await ledgerOn(script).replace([aRecording(), aRecording()]),
    ).toEqual(["replaced", "replaced"]);
    expect(written(script)).toEqual([2, 2]);
  });

  test("more than 4 MB are two calls", async () => {
    await using script = await scripted(done, done);
    const large = () =>
      anEvidence({ details: { text: "x".repeat(380 * 1024) } });
    await ledgerOn(script).replace(Array.from({ length: 12 }, large));
    expect(written(script).toSorted()).toEqual([10, 2]);
  });
});

describe("replace, of awkward items", () => {
  test("the same item twice in one call never meets itself in one transaction", async () => {
    await using script = await scripted(
      done,
      fault("ConditionalCheckFailedException"),
    );
    const [twice, once] = [aRecording(), aRecording()];
    expect(await ledgerOn(script).replace([twice, once, twice])).toEqual([
      "replaced",
      "replaced",
      "conflict",
    ]);
  });

  test("an item over 400 KB among many is named as such", async () => {
    const reason = {
      Code: "ValidationError",
      Message: "Item size to update has exceeded the maximum allowed size",
    };
    await using script = await scripted(
      fault("TransactionCanceledException", {
        CancellationReasons: [{ Code: "None" }, reason],
      }),
    );
    await expect(
      ledgerOn(script).replace([aRecording(), aRecording()]),
    ).rejects.toMatchObject({ code: "item-too-large" });
  });
});
