import {
  plainBuckets,
  type BucketsSettings,
} from "#adapters/embedded/bucket-settings";
import type { LifecycleRule } from "#adapters/embedded/lifecycle-rule";
import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import type { Bucket, ObjectVersion } from "#domain/ports";
import { plusDays } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
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

const asDeployed = [
  { expirationDays: 30, noncurrentDays: 1 },
  { expiredObjectDeleteMarker: true },
];

const nextMidnight = (instant: Instant): Instant =>
  at(`${plusDays(instant, 1).slice(0, 10)}T00:00:00.000Z`);

type Deed = [did: string, day: string];

/** What is done to one recording, and at which midnight, when lifecycle first runs after `late` more of them. */
function deedsOf({ s3 }: Embedded, from: Instant, late = 0): Deed[] {
  const deeds: Deed[] = [];
  const last = plusDays(from, 40);
  for (let now = plusDays(nextMidnight(from), late); now < last;) {
    for (const { did } of s3.runLifecycle(now))
      deeds.push([did, now.slice(0, 10)]);
    now = nextMidnight(now);
  }
  return deeds;
}

/** Each rounding is up to the next midnight, and there are two of them. */
test.each([
  ["2026-01-15T00:00:00.001Z", 0, "2026-02-15", "2026-02-17"],
  ["2026-01-15T10:30:00.000Z", 0, "2026-02-15", "2026-02-17"],
  ["2026-01-15T23:59:59.999Z", 0, "2026-02-15", "2026-02-17"],
  ["2026-03-20T12:00:00.000Z", 0, "2026-04-20", "2026-04-22"],
  ["2028-02-01T12:00:00.000Z", 0, "2028-03-03", "2028-03-05"],
  ["2026-01-15T10:30:00.000Z", 34, "2026-02-19", "2026-02-21"],
])(
  "30 days and 1 noncurrent day from %s, lifecycle %i days late: hidden on %s, gone on %s (A3, A4, T1)",
  async (createdAt, late, hidden, gone) => {
    const embedded = opened("recordings", asDeployed);
    embedded.clock.set(at(createdAt));
    await put(embedded, "recordings", "recording");
    expect(deedsOf(embedded, at(createdAt), late)).toEqual([
      ["marker-added", hidden],
      ["version-deleted", gone],
      [
        "marker-removed",
        nextMidnight(at(`${gone}T00:00:00.000Z`)).slice(0, 10),
      ],
    ]);
  },
);

test("what was overwritten counts its days from the version that came after it (A2)", async () => {
  const embedded = opened("recordings", asDeployed);
  const first = await put(embedded, "recordings", "recording");
  embedded.clock.set(at("2026-12-01T10:00:00.000Z"));
  const second = await put(embedded, "recordings", "recording");
  expect(embedded.s3.runLifecycle(at("2026-12-02T23:59:59.999Z"))).toEqual([]);
  expect(embedded.s3.runLifecycle(at("2026-12-03T00:00:00.000Z"))).toEqual([
    { did: "version-deleted", bucket: "recordings", ...first },
  ]);
  expect(await embedded.objects.look("recordings", second)).toBe("present");
});

test("a hold set and lifted makes no version and restarts no days (A19)", async () => {
  const embedded = opened("recordings", asDeployed);
  const version = await put(embedded, "recordings", "recording");
  embedded.clock.set(at("2026-12-20T10:00:00.000Z"));
  await embedded.objects.hold(version, true);
  await embedded.objects.hold(version, false);
  expect(embedded.s3.listVersions("recordings")).toHaveLength(1);
  expect(deedsOf(embedded, at("2026-11-24T10:00:00.000Z"))).toMatchObject([
    ["marker-added", "2026-12-25"],
    ["version-deleted", "2026-12-27"],
    ["marker-removed", "2026-12-28"],
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
