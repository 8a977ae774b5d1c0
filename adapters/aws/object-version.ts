import type { ObjectStore } from "#domain/ports";
import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { Readable } from "node:stream";
import { AwsAnswerUnusable } from "./failure.ts";
import { versionIn, type ObjectBuckets } from "./object-bucket.ts";
import { objectFailure, statusOf, told } from "./object-failure.ts";

/** S3 says 404 only to who may list the bucket; to others it says 403, which is a failure here and never `absent`. */
export function objectLook({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "look"> {
  return {
    async look(bucket, version) {
      try {
        await client.send(
          new HeadObjectCommand(versionIn(buckets[bucket], version)),
        );
        return "present";
      } catch (error) {
        const status = statusOf(error);
        if (status === 404) return "absent";
        if (status === 405) return "marker";
        throw objectFailure("tell whether a version is there", error);
      }
    },
  };
}

export function objectRead({
  client,
  buckets,
}: ObjectBuckets): Pick<ObjectStore, "read"> {
  return {
    async read(bucket, version) {
      const { Body: body } = await told("open a version", () =>
        client.send(new GetObjectCommand(versionIn(buckets[bucket], version))),
      );
      if (body instanceof Readable) return body;
      throw new AwsAnswerUnusable(
        "S3 answered a version without a body to stream; read it on Node",
      );
    },
  };
}
