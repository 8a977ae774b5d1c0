import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { AuditStore } from "#domain/audit/audit-port";
import { AuditHead } from "#schemas/audit";
import { auditHeadTable } from "#schemas/audit-head";
import { writeOnCondition } from "./conditional-write.ts";
import { awsFailure } from "./failure.ts";
import { objectFailure, statusOf } from "./object-failure.ts";

export type AuditPlace = {
  dynamo: DynamoDBClient;
  table: string;
  s3: S3Client;
  bucket: string;
};

const { partition, only } = auditHeadTable;

/** The end of the chain in a table, the chain itself in a locked bucket. */
export const auditStore = (place: AuditPlace): AuditStore => ({
  head: () => headOf(place),
  move: (head) => move(place, head),
  put: (key, text) => put(place, key, text),
});

async function headOf({
  dynamo,
  table,
}: AuditPlace): Promise<AuditHead | undefined> {
  const { Item } = await answered(() =>
    dynamo.send(
      new GetItemCommand({
        TableName: table,
        Key: { [partition]: { S: only } },
        ConsistentRead: true,
      }),
    ),
  );
  const text = Item?.["head"]?.S;
  return text === undefined ? undefined : AuditHead.parse(JSON.parse(text));
}

async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw awsFailure("DynamoDB did not tell where the audit chain ends", error);
  }
}

async function move(
  { dynamo, table }: AuditPlace,
  head: AuditHead,
): Promise<"moved" | "conflict"> {
  const refusal = await writeOnCondition(
    "move the end of the audit chain",
    () =>
      dynamo.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            [partition]: { S: only },
            revision: { N: String(head.revision) },
            head: { S: JSON.stringify(head) },
          },
          ...(head.revision === 0
            ? { ConditionExpression: `attribute_not_exists(${partition})` }
            : {
                ConditionExpression: "revision = :before",
                ExpressionAttributeValues: {
                  ":before": { N: String(head.revision - 1) },
                },
              }),
        }),
      ),
  );
  return refusal === undefined ? "moved" : "conflict";
}

async function put(
  { s3, bucket }: AuditPlace,
  key: string,
  text: string,
): Promise<"put" | "present"> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: text,
        ContentType: "application/x-ndjson",
        // 412 when there is one (A25); a default retention asks for a checksum (A18), which the SDK sends.
        IfNoneMatch: "*",
      }),
    );
    return "put";
  } catch (error) {
    if (statusOf(error) === 412) return "present";
    throw objectFailure("take a part of the audit chain", error);
  }
}
