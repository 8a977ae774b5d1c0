import {
  CopyObjectCommand,
  CreateBucketCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";

describeWith("python", "MiniStack and buckets", (python) => {
  const Bucket = "locked";
  let ministack: Emulator;
  let s3: S3Client;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    s3 = new S3Client(clientSettings(ministack.endpoint));
    await s3.send(
      new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }),
    );
  });
  afterAll(() => ministack.stop());

  test("MiniStack still carries a legal hold along when an object is copied", async () => {
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "held",
        Body: "1",
        ObjectLockLegalHoldStatus: "ON",
      }),
    );
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: "copy",
        CopySource: `${Bucket}/held`,
      }),
    );
    const copy = await s3.send(new HeadObjectCommand({ Bucket, Key: "copy" }));
    expect(copy.ObjectLockLegalHoldStatus).toBe("ON");
  });

  test("MiniStack still suspends versioning of a bucket with Object Lock", async () => {
    const Suspended = {
      Bucket: "suspended",
      VersioningConfiguration: { Status: "Suspended" as const },
    };
    await s3.send(
      new CreateBucketCommand({
        Bucket: "suspended",
        ObjectLockEnabledForBucket: true,
      }),
    );
    await expect(
      s3.send(new PutBucketVersioningCommand(Suspended)),
    ).resolves.toBeDefined();
  });

  test("MiniStack still serves an object to whoever asks without a signature", async () => {
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "private", Body: "heard by all" }),
    );
    const answer = await fetch(`${ministack.endpoint}/${Bucket}/private`);
    expect(await answer.text()).toBe("heard by all");
  });
});
