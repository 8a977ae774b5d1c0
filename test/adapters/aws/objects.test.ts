import { objectAdmission } from "#adapters/aws/object-admission";
import { objectDeletion } from "#adapters/aws/object-deletion";
import { objectVersions } from "#adapters/aws/object-versions";
import { objectHold } from "#adapters/aws/object-hold";
import { objectLink } from "#adapters/aws/object-link";
import { objectLook } from "#adapters/aws/object-version";
import { VersionId } from "#schemas/ids";
import { S3Client } from "@aws-sdk/client-s3";
import { describe, expect, test } from "vitest";
import { scripted, type Scripted } from "./scripted.ts";

const buckets = {
  landing: "landing-bucket",
  recordings: "recordings-bucket",
  exports: "exports-bucket",
  reads: "reads",
};
const storeOn = ({ aws }: Scripted) => ({ client: new S3Client(aws), buckets });
const version = { key: "key 1", versionId: VersionId.parse("version-1") };
const xml = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>${inner}`;

const copied = {
  body: xml(
    "<CopyObjectResult><ETag>&quot;tag&quot;</ETag></CopyObjectResult>",
  ),
};

describe("admit", () => {
  test("is one call, on condition of the landed bytes", async () => {
    await using script = await scripted({ status: 412, body: "" });
    expect(
      await objectAdmission(storeOn(script)).admit("landed", "tag", "key"),
    ).toEqual({ outcome: "gone" });
    expect(script.asked).toMatchObject([
      { headers: { "x-amz-copy-source-if-match": '"tag"' } },
    ]);
  });
});

describe("admit, when S3 is in the way", () => {
  test("a bucket without versions is no place for a recording", async () => {
    await using script = await scripted(copied);
    const admitted = objectAdmission(storeOn(script)).admit(
      "landed",
      "tag",
      "key",
    );
    await expect(admitted).rejects.toMatchObject({
      code: "aws-answer-unusable",
    });
  });

  test("a failure does not repeat the platform's key", async () => {
    await using script = await scripted({ status: 403 });
    const admitted = objectAdmission(storeOn(script)).admit(
      "calls/+40712345678.mp3",
      "tag",
      "key",
    );
    const failure: unknown = await admitted.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "aws-refused" });
    expect(
      JSON.stringify(failure, Object.getOwnPropertyNames(failure)),
    ).not.toContain("407");
  });
});

describe("deleteVersions", () => {
  const deleted = { body: xml("<DeleteResult></DeleteResult>") };

  test("2,500 versions are three calls", async () => {
    await using script = await scripted(deleted, deleted, deleted);
    const versions = Array.from({ length: 2500 }, (_, index) => ({
      ...version,
      key: `key-${index}`,
    }));
    expect(
      await objectDeletion(storeOn(script)).deleteVersions(
        "recordings",
        versions,
      ),
    ).toEqual([]);
    expect(
      script.asked.map(({ body }) => body.split("<Object>").length - 1),
    ).toEqual([1000, 1000, 500]);
    expect(
      script.asked.every(({ body }) => body.includes("<Quiet>true</Quiet>")),
    ).toBe(true);
  });

  test("a refusal that leaves the version out counts for every version of its key", async () => {
    const other = { ...version, versionId: VersionId.parse("version-2") };
    const refusal = "<Error><Key>key 1</Key><Code>AccessDenied</Code></Error>";
    await using script = await scripted({
      body: xml(`<DeleteResult>${refusal}</DeleteResult>`),
    });
    const undeleted = await objectDeletion(storeOn(script)).deleteVersions(
      "recordings",
      [version, other, { ...version, key: "2" }],
    );
    expect(undeleted).toEqual(
      [version, other].map((each) => ({ ...each, code: "AccessDenied" })),
    );
  });
});

test.each([403, 400, 500, 503])(
  "%i is never read as absent",
  async (status) => {
    await using script = await scripted({ status });
    await expect(
      objectLook(storeOn(script)).look("recordings", version),
    ).rejects.toHaveProperty("code");
  },
);

const refusal = (code: string) => ({
  status: 404,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
});

test("a hold on a version that is not there says it is gone", async () => {
  await using script = await scripted(refusal("NoSuchVersion"));
  expect(await objectHold(storeOn(script)).hold(version, true)).toBe("gone");
});

test("a hold in a bucket that is not there is an error", async () => {
  await using script = await scripted(refusal("NoSuchBucket"));
  await expect(
    objectHold(storeOn(script)).hold(version, true),
  ).rejects.toHaveProperty("code");
});

test("a hold that does not read back is an error (A18)", async () => {
  await using script = await scripted(
    { body: "" },
    { body: xml("<LegalHold></LegalHold>") },
  );
  await expect(
    objectHold(storeOn(script)).hold(version, true),
  ).rejects.toMatchObject({ code: "hold-not-proven" });
});

const versionsPage = (ids: string[], next: string) =>
  `<?xml version="1.0"?><ListVersionsResult>${next}${ids
    .map(
      (id) =>
        `<Version><Key>recording-1</Key><VersionId>${id}</VersionId></Version>`,
    )
    .join("")}</ListVersionsResult>`;

test("the versions of a key are listed to the last page", async () => {
  await using script = await scripted(
    {
      body: versionsPage(
        ["a", "b"],
        "<IsTruncated>true</IsTruncated><NextKeyMarker>recording-1</NextKeyMarker><NextVersionIdMarker>b</NextVersionIdMarker>",
      ),
    },
    { body: versionsPage(["c"], "<IsTruncated>false</IsTruncated>") },
  );
  expect(
    await objectVersions(storeOn(script)).versionsOf(
      "recordings",
      "recording-1",
    ),
  ).toEqual(
    ["a", "b", "c"].map((versionId) => ({ key: "recording-1", versionId })),
  );
  expect(script.asked[1]?.path).toContain("version-id-marker=b");
});

test("a list that breaks off without saying where it goes on is an error, not an end", async () => {
  await using script = await scripted({
    body: versionsPage(["a"], "<IsTruncated>true</IsTruncated>"),
  });
  await expect(
    objectVersions(storeOn(script)).versionsOf("recordings", "recording-1"),
  ).rejects.toHaveProperty("code");
});

test.each([403, 404, 503])(
  "a list that fails with %i is never read as empty",
  async (status) => {
    await using script = await scripted({ status });
    await expect(
      objectVersions(storeOn(script)).versionsOf("recordings", "recording-1"),
    ).rejects.toHaveProperty("code");
  },
);

test("a link names its version, its life, and that it is to be saved", async () => {
  await using script = await scripted();
  const { searchParams } = new URL(
    await objectLink(storeOn(script)).link("exports", version, 900),
  );
  expect(searchParams.get("versionId")).toBe("version-1");
  expect(searchParams.get("X-Amz-Expires")).toBe("900");
  expect(searchParams.get("response-content-disposition")).toBe("attachment");
  expect(script.asked).toEqual([]);
});
