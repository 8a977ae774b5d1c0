import {
  aws_s3 as s3,
  type aws_kms as kms,
  type RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";

export type HouseBucketProps = {
  key: kms.IKey;
  accessLogs: s3.Bucket;
  removalPolicy: RemovalPolicy;
} & Pick<
  s3.BucketProps,
  | "bucketName"
  | "versioned"
  | "objectLockEnabled"
  | "objectLockDefaultRetention"
  | "lifecycleRules"
>;

/** A bucket for audio: AES-256 under our key, TLS 1.2 or newer, nothing public, every access logged (R65, R68). */
export function houseBucket(
  scope: Construct,
  id: string,
  { key, accessLogs, ...rest }: HouseBucketProps,
): s3.Bucket {
  const bucket = new s3.Bucket(scope, id, {
    ...rest,
    encryption: s3.BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  });
  const resource = resourceOf(bucket);
  resource.loggingConfiguration = {
    destinationBucketName: accessLogs.bucketName,
    logFilePrefix: `${id.toLowerCase()}/`,
  };
  return bucket;
}

/** CDK's own switch sets a bucket up from a function with broad rights; CloudFormation can do it by itself. */
export function tellEventBridge(bucket: s3.Bucket): void {
  resourceOf(bucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}

class NoBucketResource extends Error {
  readonly code = "no-bucket-resource";
}

function resourceOf(bucket: s3.Bucket): s3.CfnBucket {
  const resource = bucket.node.defaultChild;
  if (resource instanceof s3.CfnBucket) return resource;
  throw new NoBucketResource("CDK made a bucket of something else.");
}
