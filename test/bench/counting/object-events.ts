import type { Bucket, ObjectVersion } from "#domain/ports";
import { HeadObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { buckets } from "./open-aws.ts";

type Reported = { bucket: Bucket; key: string; at: string };

/** EventBridge's message about an object that was created, as S3 would send it now. */
export async function created(
  s3: S3Client,
  { bucket, key, at }: Reported,
): Promise<object> {
  const head = await s3.send(
    new HeadObjectCommand({ Bucket: buckets[bucket], Key: key }),
  );
  return message("Object Created", at, {
    key,
    etag: (head.ETag ?? "").replaceAll('"', ""),
    size: head.ContentLength ?? 0,
    sequencer: "0055AED6DCD90281E5",
    ...(head.VersionId === undefined ? {} : { "version-id": head.VersionId }),
  });
}

/** EventBridge's message about a version that is gone for good. */
export const deleted = ({ key, versionId }: ObjectVersion, at: string) =>
  message(
    "Object Deleted",
    at,
    { key, "version-id": versionId },
    { "deletion-type": "Permanently Deleted" },
  );

const message = (
  detailType: string,
  time: string,
  object: object,
  more: object = {},
) => ({
  "detail-type": detailType,
  time,
  detail: { object, reason: "test", ...more },
});
