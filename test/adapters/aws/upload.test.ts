import { objectUpload } from "#adapters/aws/object-upload";
import { largeBody } from "#test/contracts/bodies";
import { S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { scripted, type Scripted } from "./scripted.ts";

const megabyte = 1024 * 1024;
const started = {
  body: "<InitiateMultipartUploadResult><UploadId>upload-1</UploadId></InitiateMultipartUploadResult>",
};
const operations = ({ asked }: Scripted) =>
  asked.map(
    ({ operation, path }) => `${operation} ${path.split("?")[1] ?? ""}`,
  );

const uploadTo = ({ aws }: Scripted) =>
  objectUpload({
    client: new S3Client(aws),
    buckets: { landing: "l", recordings: "r", exports: "e", reads: "t" },
  });

test("up to 5 MB is one call", async () => {
  await using script = await scripted({ body: "" });
  expect(
    await uploadTo(script).put(
      "landing",
      "key",
      largeBody(4, megabyte),
      "audio/mpeg",
    ),
  ).toMatchObject({ bytes: 4 * megabyte });
  expect(operations(script)).toEqual(["PUT x-id=PutObject"]);
});

test("a refused part takes the whole upload back, so that no parts stay", async () => {
  await using script = await scripted(
    started,
    { status: 403, body: "" },
    { status: 403, body: "" },
    { status: 204, body: "" },
  );
  await expect(
    uploadTo(script).put(
      "landing",
      "key",
      largeBody(11, megabyte),
      "audio/mpeg",
    ),
  ).rejects.toMatchObject({
    code: "aws-refused",
  });
  expect(operations(script).at(-1)).toContain("DELETE uploadId=upload-1");
});

test("a body that breaks off after a part was sent takes it back, and its own error is told", async () => {
  const broken = new Error("the line went dead");
  async function* breaking() {
    yield* largeBody(6, megabyte);
    throw broken;
  }
  await using script = await scripted(
    started,
    { body: "" },
    { status: 204, body: "" },
  );
  await expect(
    uploadTo(script).put("landing", "key", breaking(), "audio/mpeg"),
  ).rejects.toBe(broken);
  expect(operations(script).at(-1)).toContain("DELETE uploadId=upload-1");
});
