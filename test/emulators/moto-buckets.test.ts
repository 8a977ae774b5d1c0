import {
  CopyObjectCommand,
  CreateBucketCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { beforeAll, expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";

describeWith("moto", "moto and buckets", ({ endpoint }) => {
  const Bucket = `canary-${crypto.randomUUID()}`;
  const s3 = new S3Client(clientSettings(endpoint));

  beforeAll(async () => {
    await s3.send(
      new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }),
    );
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "recording", Body: "1" }),
    );
  });

  test("moto still serves a link that was signed for another day", async () => {
    const options = { expiresIn: 1, signingDate: new Date("2020-01-01") };
    const link = await getSignedUrl(
      s3,
      new GetObjectCommand({ Bucket, Key: "recording" }),
      options,
    );
    expect((await fetch(link)).status).toBe(200);
  });

  test("moto still serves a link whose signature was altered", async () => {
    const link = await getSignedUrl(
      s3,
      new GetObjectCommand({ Bucket, Key: "recording" }),
      { expiresIn: 60 },
    );
    const altered = new URL(link);
    altered.searchParams.set("X-Amz-Signature", "0".repeat(64));
    expect((await fetch(altered)).status).toBe(200);
  });

  test("moto still stores a body that does not match its checksum", async () => {
    const ChecksumSHA256 = Buffer.alloc(32).toString("base64");
    const put = s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "damaged",
        Body: "1",
        ChecksumSHA256,
      }),
    );
    await expect(put).resolves.toBeDefined();
  });

  test("moto still copies over an object that If-None-Match protects", async () => {
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "protected", Body: "2" }),
    );
    const CopySource = `${Bucket}/recording`;
    const copied = s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: "protected",
        CopySource,
        IfNoneMatch: "*",
      }),
    );
    await expect(copied).resolves.toBeDefined();
  });

  test("moto still copies a source that is not the one asked for", async () => {
    const copied = s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: "copy",
        CopySource: `${Bucket}/recording`,
        CopySourceIfMatch: '"another"',
      }),
    );
    await expect(copied).resolves.toBeDefined();
  });

  test("moto still shortens a retention in compliance mode", async () => {
    const ObjectLockRetainUntilDate = new Date("2090-01-01");
    const kept = { Bucket, Key: "kept" };
    await s3.send(
      new PutObjectCommand({
        ...kept,
        Body: "1",
        ObjectLockMode: "COMPLIANCE",
        ObjectLockRetainUntilDate,
      }),
    );
    const Retention = {
      Mode: "COMPLIANCE" as const,
      RetainUntilDate: new Date("2080-01-01"),
    };
    await expect(
      s3.send(new PutObjectRetentionCommand({ ...kept, Retention })),
    ).resolves.toBeDefined();
  });

  test("moto still breaks off when a version that is not there is held", async () => {
    const held = s3.send(
      new PutObjectLegalHoldCommand({
        Bucket,
        Key: "recording",
        VersionId: crypto.randomUUID(),
        LegalHold: { Status: "ON" },
      }),
    );
    await expect(held).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
  });

  test("moto still suspends versioning of a bucket with Object Lock", async () => {
    const other = `canary-${crypto.randomUUID()}`;
    await s3.send(
      new CreateBucketCommand({
        Bucket: other,
        ObjectLockEnabledForBucket: true,
      }),
    );
    const VersioningConfiguration = { Status: "Suspended" as const };
    const suspended = s3.send(
      new PutBucketVersioningCommand({
        Bucket: other,
        VersioningConfiguration,
      }),
    );
    await expect(suspended).resolves.toBeDefined();
  });
});
