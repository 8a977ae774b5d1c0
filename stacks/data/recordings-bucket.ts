import { aws_s3 as s3, Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Environment } from "../settings.ts";
import {
  houseBucket,
  tellEventBridge,
  type HouseBucketProps,
} from "./house-bucket.ts";
import { recordingsPolicy } from "./recordings-policy.ts";

export type RecordingsBucketProps = Pick<
  HouseBucketProps,
  "key" | "accessLogs"
> & { environment: Environment; termDays: number };

/**
 * The vault. Object Lock is on for legal holds only: a default retention would make Art 17 impossible (T19). The eraser
 * erases at the due instant; the lifecycle rules are the backstop should it ever stand still (R28, A4).
 */
export function recordingsBucket(
  scope: Construct,
  { environment, termDays, ...rest }: RecordingsBucketProps,
): s3.Bucket {
  const bucket = houseBucket(scope, "Recordings", {
    ...rest,
    versioned: true,
    objectLockEnabled: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: backstop(termDays),
  });
  tellEventBridge(bucket);
  for (const statement of recordingsPolicy(bucket, environment))
    bucket.addToResourcePolicy(statement);
  return bucket;
}

/** S3 refuses markers and days in one rule (A6), hence two. */
const backstop = (termDays: number): s3.LifecycleRule[] => [
  {
    id: "expire-at-term",
    expiration: Duration.days(termDays),
    noncurrentVersionExpiration: Duration.days(1),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
  { id: "remove-markers", expiredObjectDeleteMarker: true },
];
