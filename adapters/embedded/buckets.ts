import type { Bucket } from "#domain/ports";
import type { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { DatabaseSync } from "node:sqlite";
import type { BucketsSettings } from "./bucket-settings.ts";
import type { Clock } from "./clock.ts";
import { inTransaction } from "./database.ts";
import { recordEvent, type ObjectChange } from "./object-events.ts";
import type { ObjectFiles } from "./object-files.ts";
import {
  newVersionId,
  nullVersion,
  openVersions,
  type ObjectVersions,
  type StoredBytes,
  type StoredVersion,
} from "./object-versions.ts";

/** The changes a bucket can go through; each keeps its versions and its events together. */
export type Buckets = {
  settings: BucketsSettings;
  versions: ObjectVersions;
  files: ObjectFiles;
  clock: Clock;
  /** Everything in `work` is committed together; bytes no version has any more are removed after. */
  change<Result>(work: (change: Changes) => Result): Result;
};

export type Changes = {
  create(
    bucket: Bucket,
    key: string,
    stored: StoredBytes,
    reason: "PutObject" | "CopyObject",
  ): VersionId;
  addMarker(bucket: Bucket, key: string, reason: Removal): VersionId;
  deleteForGood(version: StoredVersion, reason: Removal): void;
  removeMarker(marker: StoredVersion): void;
};

type Removal = { at: Instant; reason: "DeleteObject" | "Lifecycle Expiration" };

export function openBuckets(
  database: DatabaseSync,
  files: ObjectFiles,
  clock: Clock,
  settings: BucketsSettings,
): Buckets {
  const versions = openVersions(database);
  const record = recordEvent(database);
  return {
    settings,
    versions,
    files,
    clock,
    change(work) {
      const unused = new Set<string>();
      const result = inTransaction(database, () =>
        work(changes({ settings, versions, clock, record, unused })),
      );
      for (const file of unused) files.removeObject(file);
      return result;
    },
  };
}

type Means = Pick<Buckets, "settings" | "versions" | "clock"> & {
  record: (change: ObjectChange) => void;
  unused: Set<string>;
};

function changes({
  settings,
  versions,
  clock,
  record,
  unused,
}: Means): Changes {
  const remove = (version: StoredVersion): void => {
    versions.remove(version);
    if (version.stored !== undefined) unused.add(version.stored.file);
  };
  const told = (bucket: Bucket, versionId: VersionId) =>
    settings[bucket].versioned ? versionId : undefined;
  return {
    create(bucket, key, stored, reason) {
      const { versioned } = settings[bucket];
      const replaced = versioned ? undefined : versions.current(bucket, key);
      if (replaced !== undefined) remove(replaced);
      const [versionId, at] = [
        versioned ? newVersionId() : nullVersion,
        clock.now(),
      ];
      versions.insert({ bucket, key, versionId, createdAt: at, stored });
      record({
        at,
        bucket,
        key,
        versionId: told(bucket, versionId),
        reason,
        stored,
      });
      return versionId;
    },
    addMarker(bucket, key, { at, reason }) {
      const versionId = newVersionId();
      versions.insert({
        bucket,
        key,
        versionId,
        createdAt: at,
        stored: undefined,
      });
      record({
        at,
        bucket,
        key,
        versionId,
        reason,
        deletionType: "Delete Marker Created",
      });
      return versionId;
    },
    deleteForGood(version, { at, reason }) {
      const { bucket, key, versionId } = version;
      remove(version);
      record({
        at,
        bucket,
        key,
        versionId: told(bucket, versionId),
        reason,
        deletionType: "Permanently Deleted",
      });
    },
    removeMarker: remove,
  };
}
