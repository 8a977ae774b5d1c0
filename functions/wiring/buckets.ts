import { S3Client } from "@aws-sdk/client-s3";
import type { ObjectBuckets } from "#adapters/aws/object-bucket";

type Names = Partial<
  Record<
    "LANDING_BUCKET" | "RECORDINGS_BUCKET" | "EXPORTS_BUCKET" | "READS_BUCKET",
    string
  >
>;

/** A function sees only the buckets its environment names; S3 refuses an empty name. */
export const bucketsIn = (environment: Names): ObjectBuckets => ({
  client: new S3Client({}),
  buckets: {
    landing: environment.LANDING_BUCKET ?? "",
    recordings: environment.RECORDINGS_BUCKET ?? "",
    exports: environment.EXPORTS_BUCKET ?? "",
    reads: environment.READS_BUCKET ?? "",
  },
});
