import type { aws_iam as iam } from "aws-cdk-lib";
import type { Capability } from "#schemas/functions";
import { needed, type Means } from "./means.ts";
import { allow } from "./statement.ts";

type AuditCapability = Extract<Capability, `audit:${string}`>;
type Grant = (means: Partial<Means>) => iam.PolicyStatement[];

/** Who writes cannot read, and the other way round (R68, T93). */
export const auditGrants: Record<AuditCapability, Grant> = {
  "audit:append": (means) => [
    allow(["s3:PutObject"], [needed(means, "audit").arnForObjects("*")]),
    useKey(means, "kms:GenerateDataKey"),
    allow(
      ["dynamodb:GetItem", "dynamodb:PutItem"],
      [needed(means, "auditHead").tableArn],
    ),
  ],
  "audit:read": (means) => [
    allow(["s3:ListBucketVersions"], [needed(means, "audit").bucketArn]),
    allow(["s3:GetObjectVersion"], [needed(means, "audit").arnForObjects("*")]),
    useKey(means, "kms:Decrypt"),
  ],
};

/** Of the two buckets under the key this one: with a bucket key, S3's encryption context is the bucket's ARN. */
const useKey = (means: Partial<Means>, action: string) =>
  allow([action], [needed(means, "auditKey").keyArn], {
    StringEquals: {
      "kms:EncryptionContext:aws:s3:arn": needed(means, "audit").bucketArn,
    },
  });
