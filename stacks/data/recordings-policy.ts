import {
  aws_iam as iam,
  DefaultStackSynthesizer,
  Stack,
  type aws_s3 as s3,
} from "aws-cdk-lib";
import type { FunctionName } from "#schemas/functions";
import { roleArnOf } from "../constructs/role-names.ts";
import { deny } from "../constructs/statement.ts";
import type { Environment } from "../settings.ts";

/**
 * What nobody may do to recordings, whatever their own policies allow. Lifecycle is not bound by these (A7).
 * None of them touches the bucket policy itself, so an administrator can always correct a mistake here; and what
 * `cdk deploy` must do it does as CloudFormation's role, which the statements about the bucket's settings except.
 */
export function recordingsPolicy(
  bucket: s3.Bucket,
  environment: Environment,
): iam.PolicyStatement[] {
  return [
    ...aboutErasing(bucket, environment),
    ...aboutHolding(bucket, environment),
    ...aboutReading(bucket, environment),
    aboutSettings(bucket),
  ];
}

type Deny = (
  bucket: s3.Bucket,
  environment: Environment,
) => iam.PolicyStatement[];

const aboutErasing: Deny = (bucket, environment) => [
  deny(
    "OnlyTheEraserDeletesVersions",
    ["s3:DeleteObjectVersion"],
    bucket.arnForObjects("*"),
    but(bucket, environment, ["erase-recordings"]),
  ),
  // A marker would hide a recording from its own erasure; only lifecycle makes them.
  deny("NobodyMakesMarkers", ["s3:DeleteObject"], bucket.arnForObjects("*")),
];

const aboutHolding: Deny = (bucket, environment) => [
  deny(
    "NobodyRetains",
    ["s3:PutObjectRetention", "s3:BypassGovernanceRetention"],
    bucket.arnForObjects("*"),
  ),
  deny(
    "OnlyWhoeverKeepsHolds",
    ["s3:PutObjectLegalHold"],
    bucket.arnForObjects("*"),
    {
      ...but(bucket, environment, [
        "freeze-recordings",
        "gather-recordings",
        "carry-out",
        "place-suspensions",
        "reconcile",
      ]),
      StringEquals: { "s3:object-lock-legal-hold": "ON" },
    },
  ),
  deny(
    "OnlyThoseWhoCloseOrLiftThaw",
    ["s3:PutObjectLegalHold"],
    bucket.arnForObjects("*"),
    {
      ...but(bucket, environment, ["thaw-recordings", "lift-suspensions"]),
      StringEquals: { "s3:object-lock-legal-hold": "OFF" },
    },
  ),
];

/**
 * No human, whatever their role: people hear through the broker (`open-recording`), which asks why and writes it down first
 * (R56, R66, T90). To look whether a version is there S3 asks for the right to read it; the eraser, the verifier and the
 * reconciliation have that, but not the key.
 */
const aboutReading: Deny = (bucket, environment) => [
  deny("NobodyReadsTheNewest", ["s3:GetObject"], bucket.arnForObjects("*")),
  deny(
    "OnlyTheBrokerAndOurOwnWorkRead",
    ["s3:GetObjectVersion"],
    bucket.arnForObjects("*"),
    but(bucket, environment, [
      "build-export",
      "erase-recordings",
      "gather-recordings",
      "verify-request",
      "conclude-erasures",
      "reconcile",
      "open-recording",
      "prepare-extracts",
      "deliver-disclosure",
    ]),
  ),
];

const aboutSettings = (bucket: s3.Bucket) =>
  deny(
    "OnlyDeploymentChangesTheTerm",
    [
      "s3:PutLifecycleConfiguration",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutReplicationConfiguration",
    ],
    bucket.bucketArn,
    { ArnNotEquals: { "aws:PrincipalArn": deployerArn(bucket) } },
  );

const but = (
  scope: s3.Bucket,
  environment: Environment,
  names: FunctionName[],
): Conditions => ({
  ArnNotEquals: {
    "aws:PrincipalArn": names.map((name) =>
      roleArnOf(scope, environment, name),
    ),
  },
});

type Conditions = Record<string, Record<string, string | string[]>>;

/** The role `cdk bootstrap` made for CloudFormation; another bootstrap needs another name here. */
export function deployerArn(scope: s3.Bucket): string {
  const { account, region } = Stack.of(scope);
  const name = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-cfn-exec-role-${account}-${region}`;
  return Stack.of(scope).formatArn({
    service: "iam",
    region: "",
    resource: "role",
    resourceName: name,
  });
}
