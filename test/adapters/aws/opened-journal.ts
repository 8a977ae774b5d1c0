import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { randomUUID } from "node:crypto";
import { journalRead, journalWrite } from "#adapters/aws/journal";
import type { OpenJournal } from "#test/contracts/journal";
import type { Emulator } from "./emulator.ts";

/** A bucket of its own for each test. */
export function openingJournal(emulator: Emulator): OpenJournal {
  const client = new S3Client({ ...emulator, forcePathStyle: true });
  return async () => {
    const bucket = `journal-${randomUUID()}`;
    await client.send(
      new CreateBucketCommand({
        Bucket: bucket,
        CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
      }),
    );
    const given = { client, bucket };
    return {
      journal: { ...journalWrite(given), ...journalRead(given) },
      close: () => Promise.resolve(),
    };
  };
}
