import type { ObjectStore } from "#domain/ports";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { versionIn, type ObjectBuckets } from "./object-bucket.ts";
import { objectFailure } from "./object-failure.ts";

/** A presigned link: whoever has it may open the version until it ends, or until the role's session does (A24). */
export function objectLink({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "link"> {
  return {
    async link(bucket, version, seconds, as = "attachment") {
      const command = new GetObjectCommand({
        ...versionIn(buckets[bucket], version),
        ResponseContentDisposition: as,
        ResponseCacheControl: "no-store",
      });
      try {
        return await getSignedUrl(client, command, { expiresIn: seconds });
      } catch (error) {
        throw objectFailure("sign a link", error);
      }
    },
  };
}
