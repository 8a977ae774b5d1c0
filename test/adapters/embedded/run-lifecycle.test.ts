import {
  plainBuckets,
  type BucketsSettings,
} from "#adapters/embedded/bucket-settings";
import type { LifecycleRule } from "#adapters/embedded/lifecycle-rule";
import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import type { Bucket, ObjectVersion } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { bodyOf, textOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";

const backstop = [
  { expirationDays: 27, noncurrentDays: 1 },
  { expiredObjectDeleteMarker: true },
];

function opened(bucket: Bucket, lifecycle: readonly LifecycleRule[]): Embedded {
  const buckets: BucketsSettings = {
    ...plainBuckets,
    [bucket]: { ...plainBuckets[bucket], lifecycle },
  };
  const embedded = openEmbedded({
    buckets,
    frozenAt: at("2026-11-24T10:00:00.000Z"),
  });
  onTestFinished(() => {
    embedded.close();
  });
  return embedded;
}

async function put(
  { objects }: Embedded,
  bucket: Bucket,
  key: string,
): Promise<ObjectVersion> {
  const { versionId } = await objects.put(
    bucket,
    key,
    bodyOf("audio"),
    "audio/mpeg",
  );
  return { key, versionId: VersionId.parse(versionId ?? "null") };
}

const happened = ({ events }: Embedded) =>
  events
    .after(0, 100)
    .map(({ event: { detail } }) => [
      detail.reason,
      detail["deletion-type"],
      detail.object["version-id"],
    ]);

test("expiry hides a recording first and deletes it two midnights later, and each step is told (A1-A4, A21)", async () => {
  const embedded = opened("recordings", backstop);
  const version = await put(embedded, "recordings", "recording");
  expect(embedded.s3.runLifecycle(at("2026-12-21T23:59:59.999Z"))).toEqual([]);

  const [hidden] = embedded.s3.runLifecycle(at("2026-12-22T00:00:00.000Z"));
  expect(hidden).toMatchObject({
    did: "marker-added",
    bucket: "recordings",
    key: "recording",
  });
  const marker = hidden?.did === "marker-added" ? hidden.versionId : undefined;
  expect(embedded.s3.head("recordings", "recording")).toEqual({
    outcome: "absent",
    deleteMarker: true,
  });
  expect(await textOf(await embedded.objects.read("recordings", version))).toBe(
    "audio",
  );

  expect(embedded.s3.runLifecycle(at("2026-12-23T23:59:59.999Z"))).toEqual([]);
  expect(embedded.s3.runLifecycle(at("2026-12-24T00:00:00.000Z"))).toEqual([
    { did: "version-deleted", bucket: "recordings", ...version },
  ]);
  expect(await embedded.objects.look("recordings", version)).toBe("absent");

  expect(happened(embedded)).toEqual([
    ["PutObject", undefined, version.versionId],
    ["Lifecycle Expiration", "Delete Marker Created", marker],
    ["Lifecycle Expiration", "Permanently Deleted", version.versionId],
  ]);
});

test("a marker left alone is cleared, without an event (A6, A23)", async () => {
  const embedded = opened("recordings", backstop);
  const version = await put(embedded, "recordings", "recording");
  const marker = embedded.s3.deleteCurrent("recordings", "recording");
  await embedded.objects.deleteVersions("recordings", [version]);
  const before = happened(embedded);
  expect(embedded.s3.runLifecycle(at("2026-11-24T11:00:00.000Z"))).toEqual([
    {
      did: "marker-removed",
      bucket: "recordings",
      key: "recording",
      versionId: marker,
    },
  ]);
  expect(embedded.s3.listVersions("recordings")).toEqual([]);
  expect(happened(embedded)).toEqual(before);
});

test("a held recording is hidden at expiry, stays, and goes at the next run after its hold is lifted (A17, T13, T16)", async () => {
  const embedded = opened("recordings", backstop);
  const version = await put(embedded, "recordings", "recording");
  await embedded.objects.hold(version, true);
  expect(
    embedded.s3.runLifecycle(at("2026-12-22T00:00:00.000Z")),
  ).toMatchObject([{ did: "marker-added" }]);
  expect(embedded.s3.runLifecycle(at("2028-01-01T00:00:00.000Z"))).toEqual([]);
  expect(await embedded.objects.look("recordings", version)).toBe("present");
  await embedded.objects.hold(version, false);
  expect(
    embedded.s3.runLifecycle(at("2028-01-01T00:00:00.000Z")),
  ).toMatchObject([{ did: "version-deleted", ...version }]);
});

test("a copy starts its own days: they count from S3's last change, not from the call (A5, T4)", async () => {
  const embedded = opened("recordings", backstop);
  const { objects, s3, clock } = embedded;
  await objects.put("landing", "landed", bodyOf("audio"), "audio/mpeg");
  const landed = s3.head("landing", "landed");
  clock.set(at("2026-12-01T10:00:00.000Z"));
  await objects.admit(
    "landed",
    landed.outcome === "present" ? landed.etag : "",
    "recording",
  );
  expect(s3.runLifecycle(at("2026-12-28T00:00:00.000Z"))).toEqual([]);
  expect(s3.runLifecycle(at("2026-12-29T00:00:00.000Z"))).toMatchObject([
    { did: "marker-added" },
  ]);
});

test("a landed object nobody took is deleted outright, having no versions", async () => {
  const embedded = opened("landing", [{ expirationDays: 1 }]);
  await put(embedded, "landing", "landed");
  expect(
    embedded.s3.runLifecycle(at("2026-11-26T00:00:00.000Z")),
  ).toMatchObject([{ did: "version-deleted", key: "landed" }]);
  expect(embedded.s3.head("landing", "landed")).toEqual({
    outcome: "absent",
    deleteMarker: false,
  });
  expect(happened(embedded)).toEqual([
    ["PutObject", undefined, undefined],
    ["Lifecycle Expiration", "Permanently Deleted", undefined],
  ]);
});

test("an upload still open after its days is aborted, and becomes no object", async () => {
  const embedded = opened("landing", [
    { abortIncompleteMultipartUploadDays: 1 },
  ]);
  const { objects, s3 } = embedded;
  const aborted = function* () {
    yield Buffer.from("first part");
    expect(s3.runLifecycle(at("2026-11-25T23:00:00.000Z"))).toEqual([]);
    expect(s3.runLifecycle(at("2026-11-26T00:00:00.000Z"))).toEqual([
      { did: "upload-aborted", bucket: "landing", key: "landed" },
    ]);
    yield Buffer.from("last part");
  };
  await expect(
    objects.put("landing", "landed", Readable.from(aborted()), "audio/mpeg"),
  ).rejects.toMatchObject({
    code: "NoSuchUpload",
  });
  expect(s3.head("landing", "landed").outcome).toBe("absent");
});
