import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { auditStore } from "#adapters/aws/audit-store";
import type { AuditStore } from "#domain/audit/audit-port";

export const auditIn = (environment: {
  AUDIT_BUCKET: string;
  AUDIT_HEAD: string;
}): AuditStore =>
  auditStore({
    dynamo: new DynamoDBClient({}),
    table: environment.AUDIT_HEAD,
    s3: new S3Client({}),
    bucket: environment.AUDIT_BUCKET,
  });
