import type { Bucket } from "#domain/ports";
import type { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Buckets, Changes } from "./buckets.ts";
import {
  abortsUpload,
  lifecycleActions,
  type LifecycleAction,
} from "./lifecycle-rule.ts";
import type { StoredVersion } from "./object-versions.ts";
import type { Uploads } from "./uploads.ts";

export type LifecycleDeed =
  | {
      did: "marker-added" | "version-deleted" | "marker-removed";
      bucket: Bucket;
      key: string;
      versionId: VersionId;
    }
  | { did: "upload-aborted"; bucket: Bucket; key: string };

/** One pass over every bucket, as S3 makes about once a day; answers what it did. */
export function runLifecycle(
  buckets: Buckets,
  uploads: Uploads,
  now: Instant,
): LifecycleDeed[] {
  const expired = (
    ["landing", "recordings", "exports", "reads"] as const
  ).flatMap((bucket) => expire(buckets, bucket, now));
  return [...expired, ...abortUploads(buckets, uploads, now)];
}

function expire(
  buckets: Buckets,
  bucket: Bucket,
  now: Instant,
): LifecycleDeed[] {
  const settings = buckets.settings[bucket];
  if (settings.lifecycle.length === 0) return [];
  return buckets.change((change) =>
    [...byKey(buckets.versions.list(bucket))].flatMap(([key, versions]) =>
      lifecycleActions(key, versions.map(factsOf), settings, now).flatMap(
        (action) => act(change, versions, action, now),
      ),
    ),
  );
}

/** Removal of a lonely marker makes no event: S3 documents none (A23), so nobody may count on one. */
function act(
  change: Changes,
  versions: readonly StoredVersion[],
  action: LifecycleAction,
  now: Instant,
): LifecycleDeed[] {
  const [current] = versions;
  if (current === undefined) return [];
  const { bucket, key } = current;
  const removal = { at: now, reason: "Lifecycle Expiration" } as const;
  if (action.action === "add-marker") {
    return [
      {
        did: "marker-added",
        bucket,
        key,
        versionId: change.addMarker(bucket, key, removal),
      },
    ];
  }
  const { versionId } = action;
  const version = versions.find((each) => each.versionId === versionId);
  if (version === undefined) return [];
  if (action.action === "remove-marker") {
    change.removeMarker(version);
    return [{ did: "marker-removed", bucket, key, versionId }];
  }
  change.deleteForGood(version, removal);
  return [{ did: "version-deleted", bucket, key, versionId }];
}

function abortUploads(
  buckets: Buckets,
  uploads: Uploads,
  now: Instant,
): LifecycleDeed[] {
  const due = uploads
    .list()
    .filter(({ bucket, key, startedAt }) =>
      abortsUpload(key, startedAt, buckets.settings[bucket].lifecycle, now),
    );
  for (const { file } of due) {
    uploads.end(file);
    buckets.files.removeReceived(file);
  }
  return due.map(({ bucket, key }) => ({ did: "upload-aborted", bucket, key }));
}

function byKey(
  versions: readonly StoredVersion[],
): Map<string, StoredVersion[]> {
  return Map.groupBy(versions, (version) => version.key);
}

function factsOf({ versionId, createdAt, held, stored }: StoredVersion) {
  return { versionId, createdAt, held, marker: stored === undefined };
}
