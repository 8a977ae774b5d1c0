import type { Capability } from "#schemas/functions";
import type { aws_iam as iam, aws_s3 as s3 } from "aws-cdk-lib";
import { needed, type Means } from "./means.ts";
import { allow } from "./statement.ts";

type ObjectCapability = Extract<Capability, `${Bucket}:${string}`>;
type Grant = (means: Partial<Means>) => iam.PolicyStatement[];
type Bucket = "landing" | "recordings" | "exports" | "journal" | "reads";

export const objectGrants: Record<ObjectCapability, Grant> = {
  "landing:put": (means) => put(means, "landing"),
  "landing:read": (means) => [
    onObjects(means, "landing", ["s3:GetObject"]),
    ...missingIsKnown(means, "landing"),
    decrypt(means, "landing"),
  ],
  "landing:discard": (means) => [
    onObjects(means, "landing", ["s3:DeleteObject"]),
  ],
  "landing:list": (means) => [
    allow(["s3:ListBucketVersions"], [bucketOf(means, "landing").bucketArn]),
  ],
  "recordings:admit": (means) => [
    onObjects(means, "recordings", ["s3:PutObject"]),
    encrypt(means, "recordings"),
  ],
  "recordings:look": (means) => look(means, "recordings"),
  "recordings:read": (means) => [
    ...look(means, "recordings"),
    decrypt(means, "recordings"),
  ],
  "recordings:erase": (means) => [
    onObjects(means, "recordings", ["s3:DeleteObjectVersion"]),
  ],
  "recordings:hold": (means) => hold(means, "ON"),
  "recordings:unhold": (means) => hold(means, "OFF"),
  "exports:put": (means) => put(means, "exports"),
  "exports:read": (means) => [
    ...look(means, "exports"),
    decrypt(means, "exports"),
  ],
  "exports:look": (means) => look(means, "exports"),
  "exports:list": (means) => [
    allow(["s3:ListBucketVersions"], [bucketOf(means, "exports").bucketArn]),
  ],
  "exports:erase": (means) => [
    onObjects(means, "exports", ["s3:DeleteObjectVersion"]),
  ],
  // Under the audit store's key, and with its bucket key.
  "reads:read": (means) => [
    onObjects(means, "reads", ["s3:GetObjectVersion"]),
    allow(["kms:Decrypt"], [needed(means, "auditKey").keyArn], {
      StringEquals: {
        "kms:EncryptionContext:aws:s3:arn": bucketOf(means, "reads").bucketArn,
      },
    }),
  ],
  "journal:write": (means) => [
    onObjects(means, "journal", ["s3:PutObject"]),
    encrypt(means, "journal"),
  ],
};

const bucketOf = (means: Partial<Means>, name: Bucket): s3.Bucket =>
  needed(means, name);

const onObjects = (means: Partial<Means>, name: Bucket, actions: string[]) =>
  allow(actions, [bucketOf(means, name).arnForObjects("*")]);

/** Parts are read back when they are put together, hence the right to decrypt. */
const put = (means: Partial<Means>, name: Bucket) => [
  onObjects(means, name, ["s3:PutObject", "s3:AbortMultipartUpload"]),
  encrypt(means, name),
  decrypt(means, name),
];

/** S3 asks for the right to read where one only looks; without the key there is nothing to read. */
const look = (means: Partial<Means>, name: Bucket) => [
  onObjects(means, name, ["s3:GetObjectVersion"]),
  ...missingIsKnown(means, name),
];

/** To others S3 says 403 of what is not there. */
const missingIsKnown = (means: Partial<Means>, name: Bucket) => [
  allow(
    ["s3:ListBucket", "s3:ListBucketVersions"],
    [bucketOf(means, name).bucketArn],
  ),
];

/** The two directions of a hold belong to different roles (A16, T18). */
const hold = (means: Partial<Means>, status: "ON" | "OFF") => [
  allow(
    ["s3:PutObjectLegalHold"],
    [bucketOf(means, "recordings").arnForObjects("*")],
    { StringEquals: { "s3:object-lock-legal-hold": status } },
  ),
  onObjects(means, "recordings", ["s3:GetObjectLegalHold"]),
];

const encrypt = (means: Partial<Means>, name: Bucket) =>
  useKey(means, name, "kms:GenerateDataKey");
const decrypt = (means: Partial<Means>, name: Bucket) =>
  useKey(means, name, "kms:Decrypt");

/** One key, but each use is bound to one bucket: with a bucket key, S3's encryption context is the bucket's ARN. */
const useKey = (means: Partial<Means>, name: Bucket, action: string) =>
  allow([action], [needed(means, "dataKey").keyArn], {
    StringEquals: {
      "kms:EncryptionContext:aws:s3:arn": bucketOf(means, name).bucketArn,
    },
  });
