import {
  aws_iam as iam,
  aws_s3 as s3,
  Duration,
  Stack,
  type RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import {
  houseBucket,
  tellEventBridge,
  type HouseBucketProps,
} from "./house-bucket.ts";

/** Where audio lands before consent is known. Without versions what is discarded is gone at once; a day is the most it stays. */
export function landingBucket(
  scope: Construct,
  props: HouseBucketProps,
): s3.Bucket {
  const bucket = houseBucket(scope, "Landing", {
    ...props,
    versioned: false,
    lifecycleRules: [
      {
        id: "expire-in-a-day",
        expiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });
  tellEventBridge(bucket);
  return bucket;
}

/** No law says how long proof is kept. Three years cover the usual time to bring a claim (T24); then it goes, too (T25). */
const proofDays = 3 * 366;

/**
 * Packages of access requests, with a short life of their own (T40); what was made from recordings, which the eraser
 * erases with them and the lifecycle at a term of its own should it stand still (T8); and attestations, which name nobody.
 * Versioned, because links and digests are pinned to one version.
 */
export function exportsBucket(
  scope: Construct,
  props: HouseBucketProps,
  termDays: number,
): s3.Bucket {
  return houseBucket(scope, "Exports", {
    ...props,
    versioned: true,
    lifecycleRules: [
      {
        id: "expire-in-a-week",
        prefix: "exports/",
        expiration: Duration.days(7),
      },
      {
        id: "expire-at-term",
        prefix: "derivatives/",
        expiration: Duration.days(termDays),
      },
      {
        id: "drop-what-is-behind",
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      {
        id: "expire-attestations",
        prefix: "attestations/",
        expiration: Duration.days(proofDays),
        // A run that came twice leaves one, and the ledger may name the older.
        noncurrentVersionExpiration: Duration.days(proofDays),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { id: "remove-markers", expiredObjectDeleteMarker: true },
    ],
  });
}

/** S3 delivers access logs under its own key only, and not to a bucket with Object Lock (A20). They name keys: random ids. */
export function accessLogBucket(
  scope: Construct,
  removalPolicy: RemovalPolicy,
): s3.Bucket {
  const bucket = new s3.Bucket(scope, "AccessLogs", {
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy,
    lifecycleRules: [
      { id: "expire-in-a-quarter", expiration: Duration.days(90) },
    ],
  });
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects("*")],
      conditions: {
        StringEquals: { "aws:SourceAccount": Stack.of(scope).account },
      },
    }),
  );
  return bucket;
}
