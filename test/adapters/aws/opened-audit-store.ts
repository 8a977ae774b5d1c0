import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { randomUUID } from "node:crypto";
import { auditReader } from "#adapters/aws/audit-reader";
import { auditStore } from "#adapters/aws/audit-store";
import { auditHeadTable } from "#schemas/audit-head";
import type { OpenLockedStore } from "#test/contracts/audit-store";
import type { Emulator } from "./emulator.ts";

/** A locked bucket and a table of its own for each test. */
export function openingAuditStore(
  emulator: Emulator,
  named: (table: string) => string = (table) => table,
): OpenLockedStore {
  const s3 = new S3Client({ ...emulator, forcePathStyle: true });
  const dynamo = new DynamoDBClient(emulator);
  return async () => {
    const name = `audit-${randomUUID()}`;
    await makeAuditBucket(s3, name);
    await makeHeadTable(dynamo, name);
    const reader = auditReader(s3, name);
    return {
      audit: {
        ...auditStore({ dynamo, table: named(name), s3, bucket: name }),
        ...reader,
      },
      async remove(key) {
        const asked = { prefix: key, after: undefined, most: 1 };
        const [found] = (await reader.page(asked)).objects;
        return s3.send(
          new DeleteObjectCommand({
            Bucket: name,
            Key: key,
            VersionId: found?.versionId,
          }),
        );
      },
      hide: (key) =>
        s3.send(new DeleteObjectCommand({ Bucket: name, Key: key })),
      async close() {
        await dynamo.send(new DeleteTableCommand({ TableName: name }));
      },
    };
  };
}

/** As a function of another account names it. */
export const byArn = (table: string): string =>
  `arn:aws:dynamodb:eu-west-1:123456789012:table/${table}`;

/** As the stack makes it, for the shortest term. */
export async function makeAuditBucket(
  s3: S3Client,
  Bucket: string,
): Promise<void> {
  await s3.send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
      ObjectLockEnabledForBucket: true,
    }),
  );
  await s3.send(
    new PutBucketVersioningCommand({
      Bucket,
      VersioningConfiguration: { Status: "Enabled" },
    }),
  );
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: {
        ObjectLockEnabled: "Enabled",
        Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 1 } },
      },
    }),
  );
}

export const makeHeadTable = (dynamo: DynamoDBClient, TableName: string) =>
  dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: auditHeadTable.partition, AttributeType: "S" },
      ],
      KeySchema: [{ AttributeName: auditHeadTable.partition, KeyType: "HASH" }],
    }),
  );
