import { describe, expect, it } from "vitest";
import { permissions, resourcesOf, synthesised } from "./synthesised.ts";

const production = synthesised("production");

describe("what reconciliation cannot see is not there", () => {
  it("T35 no bucket is replicated: a copy elsewhere would outlive its erasure", () => {
    for (const { id, Properties } of resourcesOf(production, "AWS::S3::Bucket"))
      expect(Properties, id).not.toHaveProperty("ReplicationConfiguration");
  });

  it.each([
    "AWS::Backup::BackupPlan",
    "AWS::Backup::BackupSelection",
    "AWS::Backup::BackupVault",
  ])("T36 nothing is copied where it cannot be erased: no %s", (type) => {
    expect(resourcesOf(production, type)).toEqual([]);
  });
});

it("R66 the reconciliation can lock, and can neither delete, read audio, write it, nor unlock", () => {
  const statements = permissions(production)
    .filter(({ id }) => id.includes("retention/reconcile"))
    .flatMap((one) => one.statements);
  const actions = statements.flatMap(({ Action }) => Action).map(String);
  expect(actions).toContain("s3:PutObjectLegalHold");
  expect(JSON.stringify(statements)).not.toContain(
    '"s3:object-lock-legal-hold":"OFF"',
  );
  for (const action of [
    "s3:DeleteObjectVersion",
    "s3:DeleteObject",
    "s3:PutObject",
    "s3:GetObject",
    "kms:Decrypt",
    "dynamodb:DeleteItem",
  ])
    expect(actions).not.toContain(action);
});
