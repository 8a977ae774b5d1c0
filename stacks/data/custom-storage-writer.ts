import {
  aws_iam as iam,
  type aws_kms as kms,
  type aws_s3 as s3,
} from "aws-cdk-lib";
import type { CustomStorage } from "../settings.ts";

/** The platform may put recordings below its prefix, under our key, and may neither read, list nor delete. */
export function letWrite(
  { writerArn, prefix }: CustomStorage,
  landing: s3.Bucket,
  key: kms.Key,
): void {
  const principals = [new iam.ArnPrincipal(writerArn)];
  landing.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: "ThePlatformWritesRecordings",
      principals,
      actions: ["s3:PutObject", "s3:AbortMultipartUpload"],
      resources: [landing.arnForObjects(`${prefix}*`)],
    }),
  );
  // Parts of a large file are read back when they are put together, hence the right to decrypt. The bucket's ARN as a
  // condition would make key and bucket wait for each other; of our buckets the writer may put into this one only.
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: "ThePlatformEncryptsRecordings",
      principals,
      actions: ["kms:GenerateDataKey", "kms:Decrypt"],
      resources: ["*"],
      conditions: {
        StringEquals: {
          "kms:ViaService": `s3.${landing.stack.region}.amazonaws.com`,
        },
      },
    }),
  );
}
