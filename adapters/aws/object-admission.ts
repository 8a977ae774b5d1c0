import type { ObjectStore } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import {
  CopyObjectCommand,
  type CopyObjectCommandOutput,
  DeleteObjectCommand,
} from "@aws-sdk/client-s3";
import { AwsAnswerUnusable } from "./failure.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { objectFailure, statusOf } from "./object-failure.ts";

type Copy = { landingKey: string; etag: string; key: string };

/** One CopyObject on condition of the entity tag. It takes up to 5 GB, a hundred times an hour of audio, and refuses more. */
export function objectAdmission(
  store: ObjectBuckets,
): Pick<ObjectStore, "admit"> {
  return {
    async admit(landingKey, etag, key) {
      const copy = await copyLanded(store, { landingKey, etag, key });
      return copy === undefined
        ? { outcome: "gone" }
        : { outcome: "copied", versionId: versionOf(copy) };
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

/** `undefined` when the landed bytes are gone: 404, not there; 412, other bytes now. */
async function copyLanded(
  { client, buckets }: ObjectBuckets,
  { landingKey, etag, key }: Copy,
): Promise<CopyObjectCommandOutput | undefined> {
  try {
    return await client.send(
      new CopyObjectCommand({
        Bucket: buckets.recordings,
        Key: key,
        CopySource: `${buckets.landing}/${landingKey.split("/").map(encodeURIComponent).join("/")}`,
        CopySourceIfMatch: quoted(etag),
      }),
    );
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 412) return undefined;
    throw objectFailure("copy a landed object", error);
  }
}

function versionOf({ VersionId: id }: CopyObjectCommandOutput): VersionId {
  if (id !== undefined) return VersionId.parse(id);
  throw new AwsAnswerUnusable(
    "S3 copied into a bucket without versions; enable versioning on it",
  );
}

/** Events carry entity tags without their quotes. */
const quoted = (etag: string): string =>
  etag.startsWith('"') ? etag : `"${etag}"`;
