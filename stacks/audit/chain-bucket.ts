import { aws_iam as iam, type aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";
import {
  lockedBucket,
  type LockedBucketProps,
  onlyTheseRead,
} from "./locked-bucket.ts";
import type { AuditRoles } from "./whose-roles.ts";

/** The chain and its anchors: written by two functions, each object once, and read by the security team (R68, T93, T96). */
export function chainBucket(
  scope: Construct,
  props: LockedBucketProps,
): s3.Bucket {
  const bucket = lockedBucket(scope, "Chain", props);
  const { writers, security, reader } = props.roles;
  const objects = bucket.arnForObjects("*");
  for (const statement of [
    deny("OnlyTheWritersWrite", ["s3:PutObject"], objects, {
      ArnNotEquals: { "aws:PrincipalArn": writers },
    }),
    // Without the condition a second version would lie over the first: the chain would fork (T96).
    deny("NothingIsWrittenTwice", ["s3:PutObject"], objects, {
      Null: { "s3:if-none-match": "true" },
    }),
    onlyTheseRead(bucket, [security, reader]),
    ...fromTheProduct(bucket, props.roles),
  ])
    bucket.addToResourcePolicy(statement);
  return bucket;
}

/** Needed when the product stands in another account. */
const fromTheProduct = (
  bucket: s3.Bucket,
  { writers, reader, account }: AuditRoles,
): iam.PolicyStatement[] =>
  (
    [
      [["s3:PutObject"], bucket.arnForObjects("*"), writers],
      [["s3:GetObjectVersion"], bucket.arnForObjects("*"), [reader]],
      [["s3:ListBucketVersions"], bucket.bucketArn, [reader]],
    ] as const
  ).map(
    ([actions, resource, arns]) =>
      new iam.PolicyStatement({
        principals: [new iam.AccountPrincipal(account)],
        actions: [...actions],
        resources: [resource],
        conditions: { ArnEquals: { "aws:PrincipalArn": [...arns] } },
      }),
  );
