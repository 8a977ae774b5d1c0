import type { ObjectStore, ObjectVersion } from "#domain/ports";
import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
} from "@aws-sdk/client-s3";
import { VersionId } from "#schemas/ids";
import { AwsAnswerUnusable } from "./failure.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { told } from "./object-failure.ts";

/** By prefix, since S3 lists no single key: what merely begins like it is left out. */
export function objectVersions({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "versionsOf"> {
  return {
    async versionsOf(bucket, key) {
      const found: ObjectVersion[] = [];
      let page: Page = {};
      do {
        const answer = await told("list the versions of a key", () =>
          client.send(
            new ListObjectVersionsCommand({
              Bucket: buckets[bucket],
              Prefix: key,
              ...page,
            }),
          ),
        );
        found.push(...versionsIn(answer, key));
        page = nextOf(answer);
      } while (page.KeyMarker !== undefined);
      return found;
    },
  };
}

type Page = { KeyMarker?: string; VersionIdMarker?: string };

const versionsIn = (
  { Versions = [] }: ListObjectVersionsCommandOutput,
  key: string,
): ObjectVersion[] =>
  Versions.filter((version) => version.Key === key).map((version) => ({
    key,
    versionId: VersionId.parse(version.VersionId),
  }));

function nextOf({
  IsTruncated,
  NextKeyMarker,
  NextVersionIdMarker,
}: ListObjectVersionsCommandOutput): Page {
  if (IsTruncated !== true) return {};
  if (NextKeyMarker === undefined)
    throw new AwsAnswerUnusable(
      "S3 has more versions and does not say where they go on; ask again",
    );
  return {
    KeyMarker: NextKeyMarker,
    ...(NextVersionIdMarker === undefined
      ? {}
      : { VersionIdMarker: NextVersionIdMarker }),
  };
}
