import { aws_s3 as s3, Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";
import { houseBucket, type HouseBucketProps } from "./house-bucket.ts";

/**
 * How long an entry is kept: longer than any restore can reach back. Seven days of point-in-time recovery; thirty-five
 * of the backup DynamoDB keeps of a table that was deleted; the rest to notice, and to practise.
 */
const journalDays = 60;

/** What was erased, told outside the ledger's table: ids and times, written by one function and deleted by none (T33). */
export function journalBucket(
  scope: Construct,
  props: Pick<HouseBucketProps, "key" | "accessLogs">,
): s3.Bucket {
  const bucket = houseBucket(scope, "Journal", {
    ...props,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        id: "expire-after-any-restore",
        expiration: Duration.days(journalDays),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { id: "remove-markers", expiredObjectDeleteMarker: true },
    ],
  });
  bucket.addToResourcePolicy(
    deny(
      "NobodyForgets",
      ["s3:DeleteObject", "s3:DeleteObjectVersion"],
      bucket.arnForObjects("*"),
    ),
  );
  return bucket;
}
