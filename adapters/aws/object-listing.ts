import { placeIn } from "#adapters/place";
import type { ListedVersion, ObjectStore } from "#domain/ports";
import {
  ListObjectVersionsCommand,
  type DeleteMarkerEntry,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
} from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { instantOf } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import { AwsAnswerUnusable } from "./failure.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { told } from "./object-failure.ts";

const Place = z.object({
  KeyMarker: z.string(),
  VersionIdMarker: z.optional(z.string()),
});
type Listed = ListObjectVersionsCommandOutput;

/** One ListObjectVersions a page, of 1,000 at most (docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions). */
export function objectListing({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "listVersions"> {
  return {
    async listVersions(bucket, { after, most }) {
      const place = placeIn(Place, after, {});
      const answer = await told("list the versions of a bucket", () =>
        client.send(
          new ListObjectVersionsCommand({
            Bucket: buckets[bucket],
            MaxKeys: most,
            ...place,
          }),
        ),
      );
      return { versions: versionsIn(answer), next: nextOf(answer) };
    },
  };
}

function versionsIn({ Versions = [], DeleteMarkers = [] }: Listed) {
  return [
    ...Versions.map((version) => ({
      ...listedAs(version),
      marker: false,
      bytes: version.Size ?? 0,
      etag: version.ETag?.replaceAll('"', ""),
    })),
    ...DeleteMarkers.map((marker) => ({
      ...listedAs(marker),
      marker: true,
      bytes: 0,
      etag: undefined,
    })),
  ];
}

function listedAs({
  Key,
  VersionId: versionId,
  IsLatest,
  LastModified,
}: ObjectVersion | DeleteMarkerEntry): Pick<
  ListedVersion,
  "key" | "versionId" | "isLatest" | "lastModified"
> {
  if (Key === undefined || LastModified === undefined)
    throw new AwsAnswerUnusable(
      "S3 listed a version without its key or its time; ask again",
    );
  return {
    key: Key,
    versionId: VersionId.parse(versionId),
    isLatest: IsLatest === true,
    lastModified: instantOf(LastModified.getTime()),
  };
}

function nextOf({
  IsTruncated,
  NextKeyMarker: KeyMarker,
  NextVersionIdMarker: VersionIdMarker,
}: Listed): string | undefined {
  if (IsTruncated !== true) return undefined;
  if (KeyMarker !== undefined && KeyMarker !== "")
    return JSON.stringify({
      KeyMarker,
      ...(VersionIdMarker === undefined ? {} : { VersionIdMarker }),
    });
  throw new AwsAnswerUnusable(
    "S3 has more versions and does not say where they go on; ask again",
  );
}
