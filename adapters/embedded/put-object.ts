import type { ObjectStore } from "#domain/ports";
import { randomUUID } from "node:crypto";
import type { Buckets } from "./buckets.ts";
import { S3Refusal } from "./s3-refusal.ts";
import type { Uploads } from "./uploads.ts";

/** Bytes first, then the row that makes them an object: a crash in between leaves bytes that the next start removes. */
export function putObject(
  buckets: Buckets,
  uploads: Uploads,
): ObjectStore["put"] {
  const { files, clock, settings } = buckets;
  return async (bucket, key, body, contentType) => {
    const file = randomUUID();
    uploads.begin({ file, bucket, key, startedAt: clock.now() });
    try {
      const received = await files.receive(file, body);
      const versionId = buckets.change((change) => {
        if (!uploads.end(file))
          throw new S3Refusal(
            "NoSuchUpload",
            "the upload took so long that lifecycle aborted it; put it again",
          );
        files.publish(file);
        return change.create(
          bucket,
          key,
          { file, ...received, contentType },
          "PutObject",
        );
      });
      return {
        versionId: settings[bucket].versioned ? versionId : undefined,
        bytes: received.bytes,
      };
    } finally {
      uploads.end(file);
      files.removeReceived(file);
    }
  };
}
