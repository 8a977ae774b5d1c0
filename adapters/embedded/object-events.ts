import type { Bucket } from "#domain/ports";
import { Instant } from "#schemas/instant";
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { openFeed, type Feed } from "./feed.ts";
import { optionalText, optionalWhole, text, whole, type Row } from "./row.ts";

type Reason =
  "PutObject" | "CopyObject" | "DeleteObject" | "Lifecycle Expiration";
type DeletionType = "Delete Marker Created" | "Permanently Deleted";

/** An S3 event as EventBridge delivers it (A21, A22); the bucket's name is our logical one. */
export type ObjectEvent = {
  version: "0";
  id: string;
  "detail-type": "Object Created" | "Object Deleted";
  source: "aws.s3";
  account: string;
  /** To the second, as EventBridge has it. */
  time: string;
  region: string;
  resources: string[];
  detail: {
    version: "0";
    bucket: { name: string };
    object: {
      key: string;
      size?: number;
      etag?: string;
      "version-id"?: string;
      sequencer: string;
    };
    "request-id": string;
    requester: string;
    reason: string;
    "deletion-type"?: string;
  };
};

export type ObjectChange = {
  at: Instant;
  bucket: Bucket;
  key: string;
  versionId: string | undefined;
  reason: Reason;
  deletionType?: DeletionType;
  stored?: { etag: string; bytes: number };
};

const emptyEtag = "d41d8cd98f00b204e9800998ecf8427e";

export function openObjectEvents(
  database: DatabaseSync,
): Feed<{ sequence: number; event: ObjectEvent }> {
  return openFeed(database, "object_event", (row) => ({
    sequence: whole(row, "sequence"),
    event: eventOf(row),
  }));
}

/** Called inside the transaction of the change. Delete events have no size; a marker's has the etag of nothing (A22). */
export function recordEvent(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO object_event (id, at, bucket, key, version_id, etag, bytes, reason, deletion_type)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({
    at,
    bucket,
    key,
    versionId,
    reason,
    deletionType,
    stored,
  }: ObjectChange): void => {
    const etag =
      deletionType === "Delete Marker Created"
        ? emptyEtag
        : (stored?.etag ?? null);
    insert.run(
      randomUUID(),
      at,
      bucket,
      key,
      versionId ?? null,
      etag,
      stored?.bytes ?? null,
      reason,
      deletionType ?? null,
    );
  };
}

function eventOf(row: Row): ObjectEvent {
  const [reason, deletionType, bucket] = [
    text(row, "reason"),
    optionalText(row, "deletion_type"),
    text(row, "bucket"),
  ];
  return {
    version: "0",
    id: text(row, "id"),
    "detail-type":
      deletionType === undefined ? "Object Created" : "Object Deleted",
    source: "aws.s3",
    account: "000000000000",
    time: `${Instant.parse(text(row, "at")).slice(0, 19)}Z`,
    region: "embedded",
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: "0",
      bucket: { name: bucket },
      object: objectOf(row),
      "request-id": text(row, "id"),
      requester:
        reason === "Lifecycle Expiration" ? "s3.amazonaws.com" : "000000000000",
      reason,
      ...(deletionType === undefined ? {} : { "deletion-type": deletionType }),
    },
  };
}

/** Sequencers are compared as text, per key, so they have one length (A23). */
function objectOf(row: Row): ObjectEvent["detail"]["object"] {
  const [size, etag, versionId] = [
    optionalWhole(row, "bytes"),
    optionalText(row, "etag"),
    optionalText(row, "version_id"),
  ];
  return {
    key: text(row, "key"),
    ...(size === undefined ? {} : { size }),
    ...(etag === undefined ? {} : { etag }),
    ...(versionId === undefined ? {} : { "version-id": versionId }),
    sequencer: whole(row, "sequence")
      .toString(16)
      .toUpperCase()
      .padStart(16, "0"),
  };
}
