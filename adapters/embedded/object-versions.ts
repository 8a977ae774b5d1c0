import type { Bucket, ObjectVersion } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import {
  optionalText,
  optionalWhole,
  text,
  UnreadableRow,
  whole,
  type Row,
} from "./row.ts";

export type StoredBytes = {
  file: string;
  etag: string;
  bytes: number;
  contentType: string;
};
/** One version of a key, or a marker, which has no bytes. */
export type StoredVersion = {
  ordinal: number;
  bucket: Bucket;
  key: string;
  versionId: VersionId;
  createdAt: Instant;
  held: boolean;
  stored: StoredBytes | undefined;
};
type NewVersion = Pick<
  StoredVersion,
  "bucket" | "key" | "versionId" | "createdAt" | "stored"
>;

/** What S3 calls the one version of an object in a bucket without versions. */
export const nullVersion = VersionId.parse("null");
export const newVersionId = (): VersionId =>
  VersionId.parse(randomBytes(24).toString("base64url"));

export type ObjectVersions = ReturnType<typeof openVersions>;

/** The rows behind the buckets: the newest version of a key is the current one. */
export function openVersions(database: DatabaseSync) {
  const columns =
    "bucket, key, version_id, created_at, marker, file, etag, bytes, content_type";
  const insert = database.prepare(
    `INSERT INTO object_version (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = database.prepare(
    "SELECT * FROM object_version WHERE bucket = ? AND key = ? AND version_id = ?",
  );
  const current = database.prepare(
    "SELECT * FROM object_version WHERE bucket = ? AND key = ? ORDER BY ordinal DESC LIMIT 1",
  );
  const ofKey = database.prepare(
    "SELECT * FROM object_version WHERE bucket = ? AND key = ? ORDER BY ordinal DESC",
  );
  const list = database.prepare(
    "SELECT * FROM object_version WHERE bucket = ? ORDER BY key, ordinal DESC",
  );
  const files = database.prepare(
    "SELECT file FROM object_version WHERE file IS NOT NULL",
  );
  const remove = database.prepare(
    "DELETE FROM object_version WHERE ordinal = ?",
  );
  const hold = database.prepare(
    "UPDATE object_version SET held = ? WHERE ordinal = ?",
  );
  const optional = (row: Row | undefined) =>
    row === undefined ? undefined : versionOf(row);
  return {
    insert({ bucket, key, versionId, createdAt, stored }: NewVersion): void {
      const marker = stored === undefined ? 1 : 0;
      const {
        file = null,
        etag = null,
        bytes = null,
        contentType = null,
      } = stored ?? {};
      insert.run(
        bucket,
        key,
        versionId,
        createdAt,
        marker,
        file,
        etag,
        bytes,
        contentType,
      );
    },
    find: (bucket: Bucket, { key, versionId }: ObjectVersion) =>
      optional(find.get(bucket, key, versionId)),
    current: (bucket: Bucket, key: string) =>
      optional(current.get(bucket, key)),
    /** Newest first. */
    ofKey: (bucket: Bucket, key: string): StoredVersion[] =>
      ofKey.all(bucket, key).map(versionOf),
    /** By key, each key's newest first. */
    list: (bucket: Bucket): StoredVersion[] => list.all(bucket).map(versionOf),
    page: openPage(database),
    files: (): string[] => files.all().map((row) => text(row, "file")),
    remove: (version: StoredVersion): void => void remove.run(version.ordinal),
    hold: (version: StoredVersion, on: boolean): void =>
      void hold.run(on ? 1 : 0, version.ordinal),
  };
}

/** As `list`, at most so many of those that come after a place in it. */
function openPage(database: DatabaseSync) {
  const page = database.prepare(
    "SELECT * FROM object_version WHERE bucket = ? AND (key > ? OR (key = ? AND ordinal < ?)) ORDER BY key, ordinal DESC LIMIT ?",
  );
  return (
    bucket: Bucket,
    after: Pick<StoredVersion, "key" | "ordinal">,
    most: number,
  ): StoredVersion[] =>
    page.all(bucket, after.key, after.key, after.ordinal, most).map(versionOf);
}

function versionOf(row: Row): StoredVersion {
  return {
    ordinal: whole(row, "ordinal"),
    bucket: bucketOf(text(row, "bucket")),
    key: text(row, "key"),
    versionId: VersionId.parse(text(row, "version_id")),
    createdAt: Instant.parse(text(row, "created_at")),
    held: whole(row, "held") === 1,
    stored: whole(row, "marker") === 1 ? undefined : bytesOf(row),
  };
}

function bytesOf(row: Row): StoredBytes {
  return {
    file: text(row, "file"),
    etag: text(row, "etag"),
    bytes: optionalWhole(row, "bytes") ?? 0,
    contentType:
      optionalText(row, "content_type") ?? "application/octet-stream",
  };
}

export function bucketOf(name: string): Bucket {
  switch (name) {
    case "landing":
    case "recordings":
    case "exports":
    case "reads":
      return name;
    default:
      throw new UnreadableRow(
        `${name} is none of our buckets; the database was written by another program`,
      );
  }
}
