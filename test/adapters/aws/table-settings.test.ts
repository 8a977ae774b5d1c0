import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { missingSettings } from "#adapters/aws/table-settings";
import { ledgerTable } from "#schemas/ledger-table";
import { type Answer, fault, scripted } from "./scripted.ts";

const complete = {
  StreamSpecification: {
    StreamEnabled: true,
    StreamViewType: "NEW_AND_OLD_IMAGES",
  },
  DeletionProtectionEnabled: true,
  GlobalSecondaryIndexes: Object.values(ledgerTable.indexes).map(
    ({ name }) => ({ IndexName: name }),
  ),
};
const backups = (days: number, status = "ENABLED") => ({
  ContinuousBackupsDescription: {
    ContinuousBackupsStatus: "ENABLED",
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: status,
      RecoveryPeriodInDays: days,
    },
  },
});

type Told = { table: object; backups: object; expiry: string };

async function missing(told: Partial<Told> = {}): Promise<string[]> {
  const {
    table = complete,
    backups: kept = backups(7),
    expiry = "DISABLED",
  } = told;
  const answers: Answer[] = [
    { body: { Table: table } },
    { body: kept },
    { body: { TimeToLiveDescription: { TimeToLiveStatus: expiry } } },
  ];
  await using script = await scripted(...answers);
  const client = new DynamoDBClient(script.aws);
  const found = await missingSettings({ client, table: "restored" });
  expect(script.asked.map(({ operation }) => operation)).toEqual([
    "DescribeTable",
    "DescribeContinuousBackups",
    "DescribeTimeToLive",
  ]);
  return found;
}

describe("a table of the ledger", () => {
  test("that has every setting lacks none (T34)", async () => {
    expect(await missing()).toEqual([]);
  });

  test.each([
    [
      "a stream",
      { table: { ...complete, StreamSpecification: undefined } },
      "a stream of new and old images",
    ],
    [
      "the old images",
      {
        table: {
          ...complete,
          StreamSpecification: {
            StreamEnabled: true,
            StreamViewType: "NEW_IMAGE",
          },
        },
      },
      "a stream of new and old images",
    ],
    [
      "protection",
      { table: { ...complete, DeletionProtectionEnabled: false } },
      "deletion protection",
    ],
    [
      "backups",
      { backups: backups(7, "DISABLED") },
      "point-in-time recovery of 7 days at most",
    ],
    [
      "a short way back",
      { backups: backups(35) },
      "point-in-time recovery of 7 days at most",
    ],
    [
      "peace from a time-to-live",
      { expiry: "ENABLED" },
      "no time-to-live: switch it off (T10)",
    ],
  ])(
    "that was restored lacks %s, and it is said (T34)",
    async (_, told, says) => {
      expect(await missing(told)).toEqual([says]);
    },
  );

  test("as DynamoDB restores it lacks nearly everything (T34)", async () => {
    const bare = { table: {}, backups: {} };
    expect(await missing(bare)).toEqual([
      "a stream of new and old images",
      "deletion protection",
      ...Object.values(ledgerTable.indexes).map(
        ({ name }) => `the index ${name}`,
      ),
      "point-in-time recovery of 7 days at most",
    ]);
  });
});

test("a table that cannot be described is not taken for complete (T34)", async () => {
  const refusal = fault("ResourceNotFoundException");
  await using script = await scripted(refusal, refusal, refusal);
  const client = new DynamoDBClient(script.aws);
  await expect(
    missingSettings({ client, table: "restored" }),
  ).rejects.toMatchObject({ code: "aws-refused" });
});
