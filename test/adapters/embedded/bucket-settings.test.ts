import {
  plainBuckets,
  type BucketSettings,
} from "#adapters/embedded/bucket-settings";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { bodyOf } from "#test/contracts/bodies";
import { VersionId } from "#schemas/ids";
import { expect, test } from "vitest";

test.each<[string, BucketSettings]>([
  [
    "Object Lock without versions (A14)",
    { versioned: false, objectLock: true, lifecycle: [] },
  ],
  [
    "marker removal and expiry in one rule (A6)",
    {
      versioned: true,
      objectLock: false,
      lifecycle: [{ expirationDays: 1, expiredObjectDeleteMarker: true }],
    },
  ],
  [
    "a rule of zero days",
    { versioned: true, objectLock: false, lifecycle: [{ expirationDays: 0 }] },
  ],
  [
    "a rule of half a day",
    {
      versioned: true,
      objectLock: false,
      lifecycle: [{ noncurrentDays: 0.5 }],
    },
  ],
])("a bucket with %s is refused, as S3 refuses it", (_, recordings) => {
  expect(() =>
    openEmbedded({ buckets: { ...plainBuckets, recordings } }),
  ).toThrow(expect.objectContaining({ code: "impossible-bucket" }));
});

test("nothing can be held in a bucket without Object Lock", async () => {
  const embedded = openEmbedded({
    buckets: {
      ...plainBuckets,
      recordings: { ...plainBuckets.recordings, objectLock: false },
    },
  });
  const { versionId } = await embedded.objects.put(
    "recordings",
    "recording",
    bodyOf("audio"),
    "audio/mpeg",
  );
  const version = { key: "recording", versionId: VersionId.parse(versionId) };
  await expect(embedded.objects.hold(version, true)).rejects.toMatchObject({
    code: "InvalidRequest",
  });
  embedded.close();
});
