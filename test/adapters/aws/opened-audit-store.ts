import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { randomUUID } from "node:crypto";
import { auditReader } from "#adapters/aws/audit-reader";
import { auditStore } from "#adapters/aws/audit-store";
import { auditHeadTable } from "#schemas/audit-head";
import type { OpenAuditStore } from "#test/contracts/audit-store";
import type { Emulator } from "./emulator.ts";

/** A bucket and a table of its own for each test. */
export function openingAuditStore(emulator: Emulator): OpenAuditStore {
  const s3 = new S3Client({ ...emulator, forcePathStyle: true });
  const dynamo = new DynamoDBClient(emulator);
  return async () => {
    const name = `audit-${randomUUID()}`;
    await s3.send(
      new CreateBucketCommand({
        Bucket: name,
        CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
        ObjectLockEnabledForBucket: true,
      }),
    );
    await s3.send(
      new PutBucketVersioningCommand({
        Bucket: name,
        VersioningConfiguration: { Status: "Enabled" },
      }),
    );
    await dynamo.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: auditHeadTable.partition, AttributeType: "S" },
        ],
        KeySchema: [
          { AttributeName: auditHeadTable.partition, KeyType: "HASH" },
        ],
      }),
    );
    return {
      audit: {
        ...auditStore({ dynamo, table: name, s3, bucket: name }),
        ...auditReader(s3, name),
      },
      async close() {
        await dynamo.send(new DeleteTableCommand({ TableName: name }));
      },
    };
  };
}
