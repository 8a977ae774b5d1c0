import {
  aws_iam as iam,
  aws_kms as kms,
  Duration,
  RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";
import { notEnded } from "../data/keys.ts";
import type { AuditRoles } from "./whose-roles.ts";

/** The audit store's own key: who may read it may decrypt with it, and nobody else of any rights may (R68, T98). */
export function auditKey(
  scope: Construct,
  removalPolicy: RemovalPolicy,
  roles: AuditRoles,
): kms.Key {
  const key = new kms.Key(scope, "AuditKey", {
    description: "The audit chain and CloudTrail's files at rest",
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const statement of [
    onlyReadersDecrypt(roles),
    ...trailEncrypts(roles),
    ...fromTheProduct(roles),
    ...(removalPolicy === RemovalPolicy.RETAIN ? [notEnded()] : []),
  ])
    key.addToResourcePolicy(statement);
  return key;
}

/** S3 and CloudTrail look after their own use of it as services. */
const onlyReadersDecrypt = ({ security, reader, readsReader }: AuditRoles) =>
  deny("OnlyReadersDecrypt", ["kms:Decrypt"], "*", {
    ArnNotEquals: { "aws:PrincipalArn": [security, reader, readsReader] },
    Bool: { "aws:PrincipalIsAWSService": "false" },
  });

/** docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
const trailEncrypts = ({ trail }: AuditRoles) =>
  [["kms:GenerateDataKey*"], ["kms:DescribeKey", "kms:Decrypt"]].map(
    (actions) =>
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("cloudtrail.amazonaws.com")],
        actions,
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceArn": trail } },
      }),
  );

/** Needed when the product stands in another account; there its roles' own policies do not suffice. */
const fromTheProduct = ({
  writers,
  reader,
  readsReader,
  account,
}: AuditRoles) =>
  (
    [
      ["kms:GenerateDataKey", writers],
      ["kms:Decrypt", [reader, readsReader]],
    ] as const
  ).map(
    ([action, arns]) =>
      new iam.PolicyStatement({
        principals: [new iam.AccountPrincipal(account)],
        actions: [action],
        resources: ["*"],
        conditions: { ArnEquals: { "aws:PrincipalArn": [...arns] } },
      }),
  );
