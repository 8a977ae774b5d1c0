import { describe, expect, it } from "vitest";
import { auditOf } from "#stacks/settings/audit";
import { tacet } from "#stacks/tacet";
import {
  newApp,
  permissions,
  planOf,
  resourcesOf,
  statementsOf,
  synthesised,
} from "./synthesised.ts";

const production = synthesised("production");
const { audit } = production;
const buckets = resourcesOf({ audit }, "AWS::S3::Bucket").filter(
  ({ id }) => !id.includes("AccessLogs"),
);
const policyOf = (start: string) =>
  resourcesOf({ audit }, "AWS::S3::BucketPolicy")
    .filter(({ id }) => id.startsWith(`audit/${start}`))
    .flatMap(statementsOf);
const denied = (start: string, sid: string) =>
  policyOf(start).find(({ Sid }) => Sid === sid);
const text = (value: unknown) => JSON.stringify(value);

describe("the audit store", () => {
  it("is two buckets: the chain, and who read the vault (R68, T95)", () => {
    expect(buckets.map(({ id }) => id.slice(0, 11)).sort()).toEqual([
      "audit/Chain",
      "audit/Reads",
    ]);
  });

  it.each(buckets)(
    "locks in compliance mode for a term that ends, and then lets go: $id (T93, T94)",
    ({ Properties, DeletionPolicy }) => {
      expect(DeletionPolicy).toBe("Retain");
      expect(Properties).toMatchObject({
        ObjectLockEnabled: true,
        VersioningConfiguration: { Status: "Enabled" },
        ObjectLockConfiguration: {
          Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 1098 } },
        },
      });
      expect(text(Properties["LifecycleConfiguration"])).toContain(
        '"ExpirationInDays":1099',
      );
    },
  );

  it.each(["Chain", "Reads"])(
    "lets nobody delete, hide, hold or lengthen what is in %s (T93)",
    (bucket) => {
      expect(denied(bucket, "NobodyDeletesOrRetains")).toMatchObject({
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: expect.arrayContaining([
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
          "s3:PutObjectRetention",
          "s3:PutObjectLegalHold",
          "s3:BypassGovernanceRetention",
        ]),
      });
    },
  );

  it("lets two functions write to the chain, and none that can read it (R68, T93)", () => {
    const writers = text(denied("Chain", "OnlyTheWritersWrite")?.Condition);
    expect(writers).toContain("role/tacet-production-append-audit");
    expect(writers).toContain("role/tacet-production-anchor-audit");
    const readers = text(denied("Chain", "OnlyTheseRead")?.Condition);
    expect(readers).toContain("role/tacet-production-security");
    expect(readers).toContain("role/tacet-production-read-audit");
    expect(readers).not.toContain("append-audit");
    expect(readers).not.toContain("anchor-audit");
  });

  it("takes each object once, so that the chain does not fork (T96)", () => {
    expect(denied("Chain", "NothingIsWrittenTwice")).toMatchObject({
      Action: ["s3:PutObject"],
      Condition: { Null: { "s3:if-none-match": "true" } },
    });
  });

  it("lets CloudTrail alone write of reads, by our own trail (T95, T97)", () => {
    expect(denied("Reads", "OnlyCloudTrailWrites")?.Condition).toEqual({
      Bool: { "aws:PrincipalIsAWSService": "false" },
    });
    expect(text(policyOf("Reads"))).toContain("trail/tacet-production-reads");
  });

  it("is under a key of its own that readers alone decrypt with and nobody ends (R65, T98)", () => {
    const [key, ...others] = resourcesOf({ audit }, "AWS::KMS::Key");
    expect(others).toEqual([]);
    expect(key).toMatchObject({ DeletionPolicy: "Retain" });
    const policy = text(key?.Properties["KeyPolicy"]);
    expect(policy).toContain("NobodyEndsThisKey");
    expect(policy).toContain("OnlyReadersDecrypt");
  });

  it("is read by a role that takes a second factor and lasts an hour (R68)", () => {
    const [role, ...others] = resourcesOf({ audit }, "AWS::IAM::Role");
    expect(others).toEqual([]);
    expect(role?.Properties).toMatchObject({
      RoleName: "tacet-production-security",
      MaxSessionDuration: 3600,
    });
    expect(text(role?.Properties["AssumeRolePolicyDocument"])).toContain(
      '"aws:MultiFactorAuthPresent":"true"',
    );
    const actions = permissions({ audit }).flatMap(({ statements }) =>
      statements.flatMap(({ Action }) => Action),
    );
    expect(actions.join()).not.toMatch(/Put|Delete|Create|Update|\*/);
  });

  it("of another account asks which one is the product's", () => {
    const plan = planOf("production");
    const settings = {
      ...plan.settings,
      audit: { ...auditOf("production"), account: "222222222222" },
    };
    expect(() => tacet(newApp(), { ...plan, settings })).toThrow(
      "settings.account",
    );
  });
});
