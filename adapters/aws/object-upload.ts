import type { Bytes, ObjectStore } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import { Upload } from "@aws-sdk/lib-storage";
import { Readable } from "node:stream";
import type { ObjectBuckets } from "./object-bucket.ts";
import { objectFailure } from "./object-failure.ts";

/** Streams in parts of 5 MB and never holds more than two; a body that breaks off leaves no object and no parts. */
export function objectUpload({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "put"> {
  return {
    async put(bucket, key, body, contentType) {
      const source = { bytes: 0, failure: undefined };
      const upload = new Upload({
        client,
        params: {
          Bucket: buckets[bucket],
          Key: key,
          Body: Readable.from(watched(body, source)),
          ContentType: contentType,
        },
        queueSize: 2,
      });
      const id = await finish(upload, source);
      return {
        versionId: id === undefined ? undefined : VersionId.parse(id),
        bytes: source.bytes,
      };
    },
  };
}

type Source = { bytes: number; failure: unknown };

/** What the body's own source threw is told as it was: it is not S3's failure. */
async function finish(
  upload: Upload,
  source: Source,
): Promise<string | undefined> {
  try {
    return (await upload.done()).VersionId;
  } catch (error) {
    if (error === source.failure) throw error;
    throw objectFailure("take an object", error);
  }
}

async function* watched(body: Bytes, source: Source): Bytes {
  try {
    for await (const chunk of body) {
      source.bytes += chunk.byteLength;
      yield chunk;
    }
  } catch (error) {
    source.failure = error;
    throw error;
  }
}
