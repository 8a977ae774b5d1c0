import { aws_iam as iam, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { allow } from "../constructs/statement.ts";
import type { AuditSettings } from "../settings/audit.ts";
import type { AuditMeans } from "../audit-stack.ts";

/** The security team's: taken on with a second factor, for an hour, and it can read and nothing else (R68). */
export function securityRole(
  scope: Construct,
  { securityRole: roleName, securityAccount }: AuditSettings,
  { audit, reads, auditKey }: AuditMeans,
): iam.Role {
  const role = new iam.Role(scope, "Security", {
    roleName,
    description: "Reads the audit store",
    maxSessionDuration: Duration.hours(1),
    assumedBy: new iam.AccountPrincipal(
      securityAccount ?? Stack.of(scope).account,
    ).withConditions({ Bool: { "aws:MultiFactorAuthPresent": "true" } }),
  });
  for (const statement of [
    allow(
      ["s3:ListBucket", "s3:ListBucketVersions"],
      [audit.bucketArn, reads.bucketArn],
    ),
    allow(
      ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention"],
      [audit.arnForObjects("*"), reads.arnForObjects("*")],
    ),
    allow(["kms:Decrypt"], [auditKey.keyArn]),
  ])
    role.addToPolicy(statement);
  return role;
}
