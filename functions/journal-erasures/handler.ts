import { S3Client } from "@aws-sdk/client-s3";
import { journalWrite } from "#adapters/aws/journal";
import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { streamImage } from "#functions/wiring/stream-image";
import { functionEnvironments } from "#schemas/function-environments";
import { journalErasures } from "./journal-erasures.ts";

const environment = environmentOf(
  functionEnvironments["journal-erasures"],
  process.env,
);

export const handler = journalErasures({
  journal: journalWrite({
    client: new S3Client({}),
    bucket: environment.JOURNAL_BUCKET,
  }),
  readImage: streamImage,
  now: systemNow,
});
