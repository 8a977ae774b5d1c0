import { awsObjectStore } from "#adapters/aws/object-store";
import type { Bucket } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import type { OpenObjectStore } from "#test/contracts/object-store";
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutBucketVersioningCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { randomUUID } from "node:crypto";
import type { Emulator } from "./emulator.ts";

type Follow = (link: string) => Promise<{ status: number; body: string }>;

/** Three buckets as the stacks set them: `landing` without versions, `recordings` with Object Lock, `exports` with versions. */
export function openingObjectStore(
  emulator: Emulator,
  follow: Follow,
): OpenObjectStore {
  const client = new S3Client({ ...emulator, forcePathStyle: true });
  return async () => {
    const buckets = await createBuckets(client);
    return {
      objects: awsObjectStore({ client, buckets }),
      async putMarker(bucket, key) {
        const { VersionId: marker } = await client.send(
          new DeleteObjectCommand({ Bucket: buckets[bucket], Key: key }),
        );
        return VersionId.parse(marker);
      },
      landedEtag: (key) => etagOf(client, buckets.landing, key),
      follow,
      close: () => Promise.resolve(),
    };
  };
}

export const followLink: Follow = async (link) => {
  const response = await fetch(link);
  return { status: response.status, body: await response.text() };
};

/** Where no current version stands, moto takes this parameter for a header that was not sent. It checks no signature. */
export const followOnMoto: Follow = (link) => {
  const url = new URL(link);
  url.searchParams.delete("response-content-disposition");
  return followLink(url.href);
};

async function createBuckets(
  client: S3Client,
): Promise<Record<Bucket, string>> {
  const run = randomUUID();
  const buckets = {
    landing: `landing-${run}`,
    recordings: `recordings-${run}`,
    exports: `exports-${run}`,
    reads: `reads-${run}`,
  };
  const place = {
    CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
  } as const;
  await client.send(
    new CreateBucketCommand({ ...place, Bucket: buckets.landing }),
  );
  await client.send(
    new CreateBucketCommand({
      ...place,
      Bucket: buckets.recordings,
      ObjectLockEnabledForBucket: true,
    }),
  );
  await client.send(
    new CreateBucketCommand({ ...place, Bucket: buckets.exports }),
  );
  await client.send(
    new PutBucketVersioningCommand({
      Bucket: buckets.exports,
      VersioningConfiguration: { Status: "Enabled" },
    }),
  );
  return buckets;
}

async function etagOf(
  client: S3Client,
  bucket: string,
  key: string,
): Promise<string | undefined> {
  try {
    return (
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
    ).ETag?.replaceAll('"', "");
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
