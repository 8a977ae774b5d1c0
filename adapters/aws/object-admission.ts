import type { ObjectStore } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
} from "@aws-sdk/client-s3";
import { AwsAnswerUnusable } from "./failure.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { objectFailure, statusOf } from "./object-failure.ts";

export class TooLargeToAdmit extends Error {
  override readonly name = "TooLargeToAdmit";
  readonly code = "too-large-to-admit";
}

type Copy = { landingKey: string; etag: string; key: string };

/** What one CopyObject takes. An hour of audio is a hundredth of it. */
const mostBytes = 5 * 1024 ** 3;

/** Copies on condition of the entity tag: the size is asked first, since a copy does not answer it, and is the copy's own. */
export function objectAdmission(
  store: ObjectBuckets,
): Pick<ObjectStore, "admit"> {
  return {
    async admit(landingKey, etag, key) {
      const copy = { landingKey, etag, key };
      const bytes = await unlessGone(() => landedBytes(store, copy));
      if (bytes === undefined) return { outcome: "gone" };
      if (bytes > mostBytes) {
        throw new TooLargeToAdmit(
          `a landed object of ${bytes} bytes is over the 5 GB that S3 copies; move it by hand`,
        );
      }
      const versionId = await unlessGone(() => copyLanded(store, copy));
      return versionId === undefined
        ? { outcome: "gone" }
        : { outcome: "copied", versionId, bytes };
    },
  };
}

export function objectDiscard({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "discard"> {
  return {
    async discard(landingKey) {
      try {
        await client.send(
          new DeleteObjectCommand({ Bucket: buckets.landing, Key: landingKey }),
        );
      } catch (error) {
        throw objectFailure("remove a landed object", error);
      }
    },
  };
}

/** 404: not there; 412: other bytes now. */
async function unlessGone<Result>(
  ask: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 412) return undefined;
    throw error instanceof AwsAnswerUnusable
      ? error
      : objectFailure("copy a landed object", error);
  }
}

async function landedBytes(
  { client, buckets }: ObjectBuckets,
  { landingKey, etag }: Copy,
): Promise<number> {
  const head = await client.send(
    new HeadObjectCommand({
      Bucket: buckets.landing,
      Key: landingKey,
      IfMatch: quoted(etag),
    }),
  );
  return (
    head.ContentLength ??
    unusable("S3 did not tell a landed object's size; ask it again")
  );
}

async function copyLanded(
  { client, buckets }: ObjectBuckets,
  { landingKey, etag, key }: Copy,
): Promise<VersionId> {
  const { VersionId: id } = await client.send(
    new CopyObjectCommand({
      Bucket: buckets.recordings,
      Key: key,
      CopySource: `${buckets.landing}/${landingKey.split("/").map(encodeURIComponent).join("/")}`,
      CopySourceIfMatch: quoted(etag),
    }),
  );
  return id === undefined
    ? unusable(
        "S3 copied into a bucket without versions; enable versioning on it",
      )
    : VersionId.parse(id);
}

/** Events carry entity tags without their quotes. */
const quoted = (etag: string): string =>
  etag.startsWith('"') ? etag : `"${etag}"`;

function unusable(message: string): never {
  throw new AwsAnswerUnusable(message);
}
