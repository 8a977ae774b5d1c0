import { aws_iam as iam, type aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";
import { tellEventBridge } from "../data/house-bucket.ts";
import {
  lockedBucket,
  type LockedBucketProps,
  onlyTheseRead,
} from "./locked-bucket.ts";
import type { AuditRoles } from "./whose-roles.ts";

/**
 * CloudTrail's files of who read the vault. Access logs are best effort, and cannot be delivered to a locked bucket (A20,
 * A26); data events can (T95, T97). They name roles, addresses of machines and random keys, and nobody called.
 */
export function readsBucket(
  scope: Construct,
  props: LockedBucketProps,
): s3.Bucket {
  const bucket = lockedBucket(scope, "Reads", props);
  tellEventBridge(bucket);
  const { account, security, readsReader } = props.roles;
  for (const statement of [
    ...cloudTrailWrites(bucket, props.roles),
    deny("OnlyCloudTrailWrites", ["s3:PutObject"], bucket.arnForObjects("*"), {
      Bool: { "aws:PrincipalIsAWSService": "false" },
    }),
    onlyTheseRead(bucket, [security, readsReader]),
    new iam.PolicyStatement({
      principals: [new iam.AccountPrincipal(account)],
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: [bucket.arnForObjects("*")],
      conditions: { ArnEquals: { "aws:PrincipalArn": [readsReader] } },
    }),
  ])
    bucket.addToResourcePolicy(statement);
  return bucket;
}

/** docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
function cloudTrailWrites(
  bucket: s3.Bucket,
  { trail, account }: AuditRoles,
): iam.PolicyStatement[] {
  const fromOurTrail = { "aws:SourceArn": trail };
  const write = (
    action: string,
    resource: string,
    conditions: Record<string, string>,
  ) =>
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal("cloudtrail.amazonaws.com")],
      actions: [action],
      resources: [resource],
      conditions: { StringEquals: { ...fromOurTrail, ...conditions } },
    });
  return [
    write("s3:GetBucketAcl", bucket.bucketArn, {}),
    write("s3:PutObject", bucket.arnForObjects(`AWSLogs/${account}/*`), {
      "s3:x-amz-acl": "bucket-owner-full-control",
    }),
  ];
}
