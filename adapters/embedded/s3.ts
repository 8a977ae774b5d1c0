import type { Bucket, ObjectVersion } from "#domain/ports";
import type { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Buckets } from "./buckets.ts";
import { openLink, type OpenedLink } from "./object-links.ts";
import { deleteCurrent } from "./object-store.ts";
import { runLifecycle, type LifecycleDeed } from "./run-lifecycle.ts";
import type { SigningKeys } from "./signing-keys.ts";
import type { Uploads } from "./uploads.ts";

type CurrentObject =
  | {
      outcome: "present";
      versionId: VersionId;
      etag: string;
      bytes: number;
      contentType: string;
    }
  | { outcome: "absent"; deleteMarker: boolean };

/** What S3 does or lets others do, and the product's port does not ask for. */
export type S3 = {
  /** A key without a version: a marker on top reads as absent (A10). */
  head(bucket: Bucket, key: string): CurrentObject;
  /** Deletes without a version: answers the marker's version id, or nothing where there are no versions. */
  deleteCurrent(bucket: Bucket, key: string): VersionId | undefined;
  /** Everything in a bucket, by key and newest first. */
  listVersions(
    bucket: Bucket,
  ): (ObjectVersion & { marker: boolean; held: boolean; createdAt: Instant })[];
  openLink(link: string, now: Instant): OpenedLink;
  runLifecycle(now: Instant): LifecycleDeed[];
};

export function openS3(
  buckets: Buckets,
  uploads: Uploads,
  linkKeys: SigningKeys,
): S3 {
  return {
    head(bucket, key) {
      const current = buckets.versions.current(bucket, key);
      if (current?.stored === undefined)
        return { outcome: "absent", deleteMarker: current !== undefined };
      const { etag, bytes, contentType } = current.stored;
      return {
        outcome: "present",
        versionId: current.versionId,
        etag,
        bytes,
        contentType,
      };
    },
    deleteCurrent: (bucket, key) => deleteCurrent(buckets, bucket, key),
    listVersions: (bucket) =>
      buckets.versions
        .list(bucket)
        .map(({ key, versionId, held, createdAt, stored }) => ({
          key,
          versionId,
          marker: stored === undefined,
          held,
          createdAt,
        })),
    openLink: (link, now) => openLink(buckets, linkKeys, link, now),
    runLifecycle: (now) => runLifecycle(buckets, uploads, now),
  };
}
