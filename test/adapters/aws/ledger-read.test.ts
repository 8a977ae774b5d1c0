import { awsLedger } from "#adapters/aws/ledger";
import { keyRecord, recordOf } from "#adapters/aws/ledger-record";
import { keyOf } from "#domain/ledger/keys";
import { queueShards } from "#domain/ledger/shards";
import { Collection } from "#schemas/collection";
import { ConsentAnswer } from "#schemas/consent";
import { Derivative } from "#schemas/derivative";
import { Evidence } from "#schemas/evidence";
import { Instant } from "#schemas/instant";
import { ledgerTable } from "#schemas/ledger-table";
import { Recording, StrayVersion } from "#schemas/recording";
import { Request, ScopeItem, SealedSubject } from "#schemas/request";
import { anEvidence, aRecording } from "#test/contracts/ledger-items";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { scripted, type Scripted } from "./scripted.ts";

const ledgerOn = ({ aws }: Scripted) =>
  awsLedger({ client: new DynamoDBClient(aws), table: "ledger" });
const until = Instant.parse("2026-11-24T12:00:00.000Z");

test("keys left unprocessed are asked for again, and only those", async () => {
  const [first, second] = [anEvidence(), anEvidence()];
  const { pk, sk } = recordOf(second);
  const unprocessed = { ledger: { Keys: [{ pk, sk }], ConsistentRead: true } };
  await using script = await scripted(
    {
      body: {
        Responses: { ledger: [recordOf(first)] },
        UnprocessedKeys: unprocessed,
      },
    },
    { body: { Responses: { ledger: [recordOf(second)] } } },
  );
  expect(await ledgerOn(script).readMany([first, second].map(keyOf))).toEqual([
    first,
    second,
  ]);
  expect(JSON.parse(script.asked[1]?.body ?? "")).toMatchObject({
    RequestItems: unprocessed,
  });
});

test("what is due is asked of every shard once, for twice its share", async () => {
  const shards = queueShards.erase;
  await using script = await scripted(
    ...Array.from({ length: shards }, () => ({ body: { Items: [] } })),
  );
  expect(await ledgerOn(script).due("erase", until, 25)).toEqual([]);
  const queues = script.asked.map(
    ({ body }) => /"(erase#\d+)"/.exec(body)?.[1],
  );
  expect(queues.toSorted()).toEqual(
    Array.from({ length: shards }, (_, shard) => `erase#${shard}`).toSorted(),
  );
  const limit = `"Limit":${2 * Math.ceil(25 / shards)}`;
  expect(script.asked.every(({ body }) => body.includes(limit))).toBe(true);
});

test("a subject's items are found by key, a page each megabyte, and read from the table", async () => {
  const both = [aRecording(), aRecording()];
  const [first, second] = both.map((item) => keyRecord(keyOf(item)));
  await using script = await scripted(
    { body: { Items: [first], LastEvaluatedKey: { pk: { S: "here" } } } },
    { body: { Items: [second] } },
    { body: { Responses: { ledger: both.map(recordOf) } } },
  );
  expect(await ledgerOn(script).find("subject", "key-1.token")).toEqual(both);
  expect(JSON.parse(script.asked[2]?.body ?? "")).toMatchObject({
    RequestItems: { ledger: { Keys: [first, second], ConsistentRead: true } },
  });
});

test("what the index shows as due and the table no longer is left out", async () => {
  const due = aRecording({ state: "kept", nextAt: until });
  const done = aRecording({ state: "erased", nextAt: undefined });
  const shown = [due, done].map((item) => ({
    ...keyRecord(keyOf(item)),
    dueQueueAt: { S: until },
  }));
  await using script = await scripted(
    { body: { Items: shown } },
    ...Array.from({ length: queueShards.erase - 1 }, () => ({
      body: { Items: [] },
    })),
    { body: { Responses: { ledger: [done, due].map(recordOf) } } },
  );
  expect(await ledgerOn(script).due("erase", until, 25)).toEqual([due]);
});

test("an item of another shape is named, and nothing of what it holds", async () => {
  const { state, ...rest } = recordOf(aRecording());
  await using script = await scripted({
    body: { Item: { ...rest, subject: { S: "+40712345678" } } },
  });
  const failure: unknown = await ledgerOn(script)
    .read(keyOf(aRecording()))
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "unreadable-item" });
  expect(String(failure)).not.toContain("+407");
  expect(state).toEqual({ S: "kept" });
});

test("no field of an item bears the name of a key or an index", () => {
  const fields = [
    ConsentAnswer,
    Collection,
    Derivative,
    Recording,
    StrayVersion,
    Evidence,
    Request,
    SealedSubject,
    ScopeItem,
  ].flatMap(({ shape }) => Object.keys(shape));
  const attributes = Object.values(ledgerTable.indexes).flatMap(
    ({ partition, sort }) => [partition, sort],
  );
  expect(fields).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`^(${attributes.join("|")}|sk)$`)),
    ]),
  );
});
