import type { ObjectStore, ObjectVersion } from "#domain/ports";
import {
  DeleteObjectsCommand,
  type _Error as Refusal,
} from "@aws-sdk/client-s3";
import { AwsAnswerUnusable } from "./failure.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { objectFailure } from "./object-failure.ts";

type Undeleted = ObjectVersion & { code: string };

/** What one DeleteObjects takes (A11). */
const mostVersions = 1000;

/** Batch after batch: each key counts against the bucket's 3,500 deletions a second. */
export function objectDeletion({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "deleteVersions"> {
  return {
    async deleteVersions(bucket, versions) {
      const undeleted: Undeleted[] = [];
      for (let start = 0; start < versions.length; start += mostVersions) {
        const batch = versions.slice(start, start + mostVersions);
        const command = new DeleteObjectsCommand({
          Bucket: buckets[bucket],
          Delete: {
            Objects: batch.map(({ key, versionId }) => ({
              Key: key,
              VersionId: versionId,
            })),
            Quiet: true,
          },
        });
        const refusals = await refused(() => client.send(command));
        undeleted.push(
          ...refusals.flatMap((refusal) => undeletedOf(refusal, batch)),
        );
      }
      return undeleted;
    },
  };
}

async function refused(
  remove: () => Promise<{ Errors?: Refusal[] | undefined }>,
): Promise<Refusal[]> {
  try {
    return (await remove()).Errors ?? [];
  } catch (error) {
    throw objectFailure("delete versions", error);
  }
}

/** The version may be left out; then any of that key may still be there, and none counts as deleted. */
function undeletedOf(
  { Key, VersionId: id, Code }: Refusal,
  batch: readonly ObjectVersion[],
): Undeleted[] {
  const named = batch.filter(
    ({ key, versionId }) =>
      key === Key && (id === undefined || versionId === id),
  );
  if (named.length > 0)
    return named.map((version) => ({ ...version, code: Code ?? "Unknown" }));
  throw new AwsAnswerUnusable(
    "S3 refused to delete a version and did not name it; look at each of them",
  );
}
