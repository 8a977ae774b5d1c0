import type { Bucket, ObjectStore, ObjectVersion } from "#domain/ports";
import { randomUUID } from "node:crypto";
import type { Buckets } from "./buckets.ts";
import { makeLink } from "./object-links.ts";
import { listVersions } from "./object-listing.ts";
import type { StoredBytes, StoredVersion } from "./object-versions.ts";
import { putObject } from "./put-object.ts";
import { S3Refusal } from "./s3-refusal.ts";
import { settle } from "./settle.ts";
import type { SigningKeys } from "./signing-keys.ts";
import type { Uploads } from "./uploads.ts";

/** S3's twin: versions, markers, holds per version, and an event for every change. */
export function openObjectStore(
  buckets: Buckets,
  uploads: Uploads,
  linkKeys: SigningKeys,
): ObjectStore {
  const { versions, files, clock } = buckets;
  return {
    put: putObject(buckets, uploads),
    admit: (landingKey, etag, key) =>
      settle(() => admit(buckets, landingKey, etag, key)),
    look: (bucket, version) =>
      settle(() => {
        const found = versions.find(bucket, version);
        if (found === undefined) return "absent";
        return found.stored === undefined ? "marker" : "present";
      }),
    versionsOf: (bucket, key) =>
      settle(() =>
        versions
          .ofKey(bucket, key)
          .filter(({ stored }) => stored !== undefined)
          .map(({ versionId }) => ({ key, versionId })),
      ),
    listVersions: (bucket, page) =>
      settle(() => listVersions(buckets, bucket, page)),
    read: (bucket, version) =>
      settle(() => files.open(standing(buckets, bucket, version).stored.file)),
    discard: (landingKey) =>
      settle(() => {
        deleteCurrent(buckets, "landing", landingKey);
      }),
    deleteVersions: (bucket, asked) =>
      settle(() => deleteVersions(buckets, bucket, asked)),
    hold: (version, on) => settle(() => hold(buckets, version, on)),
    holdOf: (version) =>
      settle(() => {
        const found = versions.find("recordings", version);
        if (found === undefined) return "gone";
        return found.held ? "on" : "off";
      }),
    link: (bucket, version, seconds, as = "attachment") =>
      settle(() =>
        makeLink(linkKeys, clock.now(), bucket, version, { seconds, as }),
      ),
  };
}

/** Deletes without naming a version: a marker where there are versions, the object where there are none (A10). */
export function deleteCurrent(
  buckets: Buckets,
  bucket: Bucket,
  key: string,
): StoredVersion["versionId"] | undefined {
  const removal = { at: buckets.clock.now(), reason: "DeleteObject" } as const;
  return buckets.change((change) => {
    if (buckets.settings[bucket].versioned)
      return change.addMarker(bucket, key, removal);
    const current = buckets.versions.current(bucket, key);
    if (current !== undefined) change.deleteForGood(current, removal);
    return undefined;
  });
}

function admit(
  buckets: Buckets,
  landingKey: string,
  etag: string,
  key: string,
): Awaited<ReturnType<ObjectStore["admit"]>> {
  const { versions, files } = buckets;
  const landed = versions.current("landing", landingKey)?.stored;
  if (landed?.etag !== etag) return { outcome: "gone" };
  const file = randomUUID();
  files.copy(landed.file, file);
  const versionId = buckets.change((change) =>
    change.create("recordings", key, { ...landed, file }, "CopyObject"),
  );
  return { outcome: "copied", versionId };
}

/** A held version answers AccessDenied (A19); one that is not there counts as deleted (A11). */
function deleteVersions(
  buckets: Buckets,
  bucket: Bucket,
  asked: readonly ObjectVersion[],
): (ObjectVersion & { code: string })[] {
  const removal = { at: buckets.clock.now(), reason: "DeleteObject" } as const;
  return buckets.change((change) =>
    asked.flatMap((version) => {
      const found = buckets.versions.find(bucket, version);
      if (found?.held === true) return [{ ...version, code: "AccessDenied" }];
      if (found !== undefined) change.deleteForGood(found, removal);
      return [];
    }),
  );
}

function hold(
  buckets: Buckets,
  version: ObjectVersion,
  on: boolean,
): "set" | "gone" {
  if (!buckets.settings.recordings.objectLock) {
    throw new S3Refusal(
      "InvalidRequest",
      "the recordings bucket has no Object Lock, so nothing in it can be held",
    );
  }
  if (buckets.versions.find("recordings", version) === undefined) return "gone";
  buckets.versions.hold(standing(buckets, "recordings", version), on);
  return "set";
}

/** The version that is asked for, which has bytes; S3's refusal otherwise. */
function standing(
  buckets: Buckets,
  bucket: Bucket,
  version: ObjectVersion,
): StoredVersion & { stored: StoredBytes } {
  const found = buckets.versions.find(bucket, version);
  if (found === undefined)
    throw new S3Refusal(
      "NoSuchVersion",
      `${bucket} has no such version; it was deleted or never was`,
    );
  const { stored } = found;
  if (stored === undefined)
    throw new S3Refusal(
      "MethodNotAllowed",
      "this version is a delete marker; name the version behind it",
    );
  return { ...found, stored };
}
