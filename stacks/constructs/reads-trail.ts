import { aws_cloudtrail as cloudtrail, type aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { trailNameOf } from "../audit/whose-roles.ts";
import { needed, type Plan, type Means } from "./means.ts";

/**
 * Tells of every read in the vault, whoever it was and whichever version, into the audit store's locked bucket (T95, T97). Its
 * hourly digests prove that no file was changed, and that it is not silent.
 */
export function readsTrail(
  scope: Construct,
  { environment }: Pick<Plan, "environment">,
  means: Partial<Means>,
): cloudtrail.CfnTrail {
  const recordings = needed(means, "recordings");
  return new cloudtrail.CfnTrail(scope, "ReadsTrail", {
    trailName: trailNameOf(environment),
    s3BucketName: needed(means, "reads").bucketName,
    kmsKeyId: needed(means, "auditKey").keyArn,
    isLogging: true,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: false,
    enableLogFileValidation: true,
    advancedEventSelectors: [
      { name: "Reads in the vault", fieldSelectors: selectors(recordings) },
    ],
  });
}

/** Reading takes an operation that begins so; copying out takes the right to it, which the bucket's policy denies. */
const selectors = (
  recordings: s3.Bucket,
): cloudtrail.CfnTrail.AdvancedFieldSelectorProperty[] => [
  { field: "eventCategory", equalTo: ["Data"] },
  { field: "resources.type", equalTo: ["AWS::S3::Object"] },
  { field: "resources.ARN", startsWith: [recordings.arnForObjects("")] },
  { field: "eventName", startsWith: ["GetObject", "SelectObject"] },
];
