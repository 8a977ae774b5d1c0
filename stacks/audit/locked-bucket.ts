import {
  aws_iam as iam,
  aws_s3 as s3,
  Duration,
  RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";
import { houseBucket, type HouseBucketProps } from "../data/house-bucket.ts";
import { deployerArn } from "../data/recordings-policy.ts";
import type { AuditRoles } from "./whose-roles.ts";

export type LockedBucketProps = Pick<HouseBucketProps, "key" | "accessLogs"> & {
  termDays: number;
  /** Of a bucket that other accounts write to. Default: CloudFormation's. */
  bucketName: string | undefined;
  roles: AuditRoles;
};

/**
 * Compliance mode: for the term nobody deletes or changes a version, not even the root user, and nobody shortens the term
 * (A15). What is locked are ids, codes and tokens, so that no erasure is ever owed of it (T94). After the term it goes.
 */
export function lockedBucket(
  scope: Construct,
  id: string,
  { key, accessLogs, termDays, bucketName }: LockedBucketProps,
): s3.Bucket {
  const bucket = houseBucket(scope, id, {
    key,
    accessLogs,
    ...(bucketName === undefined ? {} : { bucketName }),
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: s3.ObjectLockRetention.compliance(
      Duration.days(termDays),
    ),
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        id: "expire-after-the-lock",
        expiration: Duration.days(termDays + 1),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { id: "remove-markers", expiredObjectDeleteMarker: true },
    ],
  });
  for (const statement of nobodyTouches(bucket))
    bucket.addToResourcePolicy(statement);
  return bucket;
}

/** What the lock does not forbid: to hide an object behind a marker, to hold it for ever, to change the bucket's settings. */
const nobodyTouches = (bucket: s3.Bucket): iam.PolicyStatement[] => [
  deny(
    "NobodyDeletesOrRetains",
    [
      "s3:DeleteObject",
      "s3:DeleteObjectVersion",
      "s3:PutObjectRetention",
      "s3:PutObjectLegalHold",
      "s3:BypassGovernanceRetention",
    ],
    bucket.arnForObjects("*"),
  ),
  deny(
    "OnlyDeploymentChangesTheTerm",
    [
      "s3:PutLifecycleConfiguration",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutReplicationConfiguration",
      "s3:DeleteBucket",
    ],
    bucket.bucketArn,
    { ArnNotEquals: { "aws:PrincipalArn": deployerArn(bucket) } },
  ),
];

export const onlyTheseRead = (
  bucket: s3.Bucket,
  readers: string[],
): iam.PolicyStatement =>
  deny(
    "OnlyTheseRead",
    ["s3:GetObject", "s3:GetObjectVersion"],
    bucket.arnForObjects("*"),
    { ArnNotEquals: { "aws:PrincipalArn": readers } },
  );
