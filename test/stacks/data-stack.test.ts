import { aws_kms as kms, aws_s3 as s3, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { letWrite } from "#stacks/data/custom-storage-writer";
import {
  newApp,
  resourcesOf,
  statementsOf,
  synthesised,
  type Statement,
} from "./synthesised.ts";

const local = synthesised("local");
const production = synthesised("production");

function recordings(templates = local) {
  return resourcesOf({ data: templates.data }, "AWS::S3::Bucket").filter(
    ({ id }) => id.startsWith("data/Recordings"),
  );
}
const policy: Statement[] = resourcesOf(
  { data: local.data },
  "AWS::S3::BucketPolicy",
)
  .filter(({ id }) => id.startsWith("data/Recordings"))
  .flatMap(statementsOf);
const Lifecycle = z.looseObject({
  LifecycleConfiguration: z.object({ Rules: z.array(z.unknown()) }),
});
const denied = (sid: string) => policy.find(({ Sid }) => Sid === sid);

describe("the recordings bucket", () => {
  it.each([
    [
      "R28 T1 expires at the term, and what became noncurrent a day later",
      {
        ExpirationInDays: 30,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
    ],
    [
      "T3 drops what was never completely uploaded",
      {
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
    [
      "T2 removes markers that hide nothing",
      {
        ExpiredObjectDeleteMarker: true,
      },
    ],
  ])("%s", (_, rule) => {
    const [bucket] = recordings();
    const { LifecycleConfiguration } = Lifecycle.parse(bucket?.Properties);
    expect(LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining(rule),
    );
  });

  it("T19 has Object Lock without a default retention", () => {
    const [{ Properties } = { Properties: {} }] = recordings();
    expect(Properties).toMatchObject({ ObjectLockEnabled: true });
    expect(JSON.stringify(Properties)).not.toContain("DefaultRetention");
  });

  it("R65 encrypts with AES-256 under our key", () => {
    expect(recordings()).toMatchObject([
      {
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                BucketKeyEnabled: true,
                ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" },
              },
            ],
          },
        },
      },
    ]);
  });

  it.each([local, production])("T116 outlives its stack", (templates) => {
    expect(recordings(templates)).toMatchObject([
      { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" },
    ]);
  });

  it.each([
    ["OnlyTheEraserDeletesVersions", "erase-recordings"],
    [
      "OnlyWhoeverKeepsHolds",
      "freeze-recordings gather-recordings carry-out place-suspensions reconcile",
    ],
    ["OnlyThoseWhoCloseOrLiftThaw", "thaw-recordings lift-suspensions"],
    [
      "OnlyTheBrokerAndOurOwnWorkRead",
      "build-export erase-recordings gather-recordings verify-request conclude-erasures reconcile open-recording prepare-extracts deliver-disclosure",
    ],
  ])("T18 R66 excepts nobody else: %s", (sid, names) => {
    const text = JSON.stringify(denied(sid)?.Condition?.["ArnNotEquals"]);
    const found = [...text.matchAll(/role\/tacet-local-([a-z-]+)/g)];
    expect(found.map(([, name]) => name).join(" ")).toBe(names);
  });

  it.each([
    ["NobodyMakesMarkers", "s3:DeleteObject"],
    ["NobodyReadsTheNewest", "s3:GetObject"],
    ["NobodyRetains", "s3:PutObjectRetention"],
  ])("T19 R66 refuses everybody: %s", (sid, action) => {
    expect(denied(sid)?.Action).toContain(action);
    expect(denied(sid)?.Condition).toBeUndefined();
  });

  it("never refuses a change of its policy, so no deployment is locked out", () => {
    expect(policy.flatMap(({ Action }) => Action)).not.toContain(
      "s3:PutBucketPolicy",
    );
  });
});

describe("the ledger", () => {
  const [table] = resourcesOf(
    { data: production.data },
    "AWS::DynamoDB::Table",
  );

  it("T116 outlives its stack and is protected in production", () => {
    expect(table).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: { DeletionProtectionEnabled: true },
    });
  });
  it("T10 has no time to live", () => {
    expect(table?.Properties).not.toHaveProperty("TimeToLiveSpecification");
  });
  it("T33 can be restored for a week at most", () => {
    expect(table?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 7 },
    });
  });
});

describe("the journal", () => {
  const [bucket] = resourcesOf(
    { data: production.data },
    "AWS::S3::Bucket",
  ).filter(({ id }) => id.startsWith("data/Journal"));
  const statements = resourcesOf(
    { data: production.data },
    "AWS::S3::BucketPolicy",
  )
    .filter(({ id }) => id.startsWith("data/Journal"))
    .flatMap(statementsOf);

  it("T33 outlives its stack, and every restore it may be needed for", () => {
    const [table] = resourcesOf(
      { data: production.data },
      "AWS::DynamoDB::Table",
    );
    const Backups = z.object({
      PointInTimeRecoverySpecification: z.object({
        RecoveryPeriodInDays: z.number(),
      }),
    });
    const daysBack = Backups.parse(table?.Properties)
      .PointInTimeRecoverySpecification.RecoveryPeriodInDays;
    const Kept = z.object({
      LifecycleConfiguration: z.object({
        Rules: z.array(
          z.looseObject({ ExpirationInDays: z.optional(z.number()) }),
        ),
      }),
    });
    const [expiry = 0] = Kept.parse(
      bucket?.Properties,
    ).LifecycleConfiguration.Rules.flatMap(
      ({ ExpirationInDays }) => ExpirationInDays ?? [],
    );
    // DynamoDB keeps a backup of a deleted table for 35 days.
    expect(expiry).toBeGreaterThan(Math.max(daysBack, 35));
    expect(bucket).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: { VersioningConfiguration: { Status: "Enabled" } },
    });
  });

  it("T33 is deleted from by nobody", () => {
    const forgets = statements.find(({ Sid }) => Sid === "NobodyForgets");
    expect(forgets).toMatchObject({
      Effect: "Deny",
      Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
    });
    expect(forgets?.Condition).toBeUndefined();
  });
});

describe("the exports bucket", () => {
  const [bucket] = resourcesOf({ data: local.data }, "AWS::S3::Bucket").filter(
    ({ id }) => id.startsWith("data/Exports"),
  );
  it.each([
    ["T40 a package lives a week", "exports/", 7],
    [
      "T8 what was made from a recording lives its term at most",
      "derivatives/",
      30,
    ],
    [
      "T25 keeps attestations three years, and no longer",
      "attestations/",
      1098,
    ],
  ])("%s", (_, Prefix, ExpirationInDays) => {
    const { LifecycleConfiguration } = Lifecycle.parse(bucket?.Properties);
    expect(LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ Prefix, ExpirationInDays, Status: "Enabled" }),
    );
  });
});

describe("every bucket", () => {
  it.each(resourcesOf(local, "AWS::S3::BucketPolicy"))(
    "R68 is reached by TLS 1.2 or newer only: $id",
    (bucketPolicy) => {
      const text = JSON.stringify(statementsOf(bucketPolicy));
      expect(text).toContain("aws:SecureTransport");
      expect(text).toContain("s3:TlsVersion");
    },
  );
  it("is emptied by no function of CDK's", () => {
    expect(resourcesOf(local, "Custom::S3AutoDeleteObjects")).toEqual([]);
  });
});

describe("Custom Storage", () => {
  const customStorage = {
    writerArn: "arn:aws:iam::123456789012:role/platform-writer",
    prefix: "custom/",
    keyPattern: "^custom/(?<recording>[^/]+)\\.mp3$",
  };
  const writes = (stack: Stack) =>
    resourcesOf(
      { data: Template.fromStack(stack) },
      "AWS::S3::BucketPolicy",
    ).flatMap(statementsOf);

  it("lets the platform's role put recordings below its prefix, and nothing else", () => {
    const stack = new Stack(newApp(), "Data");
    const key = new kms.Key(stack, "Key");
    const bucket = new s3.Bucket(stack, "Landing", { encryptionKey: key });
    letWrite(customStorage, bucket, key);
    const [statement, ...others] = writes(stack);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      Effect: "Allow",
      Principal: { AWS: customStorage.writerArn },
      Action: ["s3:AbortMultipartUpload", "s3:PutObject"],
    });
    expect(JSON.stringify(statement?.Resource)).toContain("/custom/*");
  });

  it("is off unless the settings name a writer", () => {
    const sids = resourcesOf(local, "AWS::S3::BucketPolicy")
      .flatMap(statementsOf)
      .map(({ Sid }) => Sid);
    expect(sids).not.toContain("ThePlatformWritesRecordings");
    expect(sids).toContain("NobodyMakesMarkers");
  });
});
