import type { Bucket, ObjectVersion } from "#domain/ports";
import type { S3Client } from "@aws-sdk/client-s3";

export type ObjectBuckets = {
  client: S3Client;
  buckets: Record<Bucket, string>;
};

/** How S3's requests name a version. */
export const versionIn = (
  bucket: string,
  { key, versionId }: ObjectVersion,
) => ({
  Bucket: bucket,
  Key: key,
  VersionId: versionId,
});
