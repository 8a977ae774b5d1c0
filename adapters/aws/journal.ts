import type { Journal } from "#domain/journal-port";
import { JournalPage } from "#schemas/journal";
import type { JournalEntry } from "#schemas/journal";
import type { Instant } from "#schemas/instant";
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import { AwsAnswerUnusable } from "./failure.ts";
import { told } from "./object-failure.ts";

export type JournalBucket = { client: S3Client; bucket: string };

/** Written in one piece, so that one PUT a batch of the stream is all it costs. */
export function journalWrite({
  client,
  bucket,
}: JournalBucket): Pick<Journal, "write"> {
  return {
    async write(entries, at) {
      if (entries.length === 0) return;
      const page = { writtenAt: at, entries };
      await told("write the journal", () =>
        client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: keyOf(entries, at),
            Body: JSON.stringify(page),
            ContentType: "application/json",
          }),
        ),
      );
    },
  };
}

/** By the day of writing, and after that by content: a batch that comes again writes no second page. */
function keyOf(entries: readonly JournalEntry[], at: Instant): string {
  const digest = createHash("sha256").update(JSON.stringify(entries));
  return `${dayOf(at)}/${digest.digest("hex").slice(0, 32)}.json`;
}

const dayOf = (at: Instant): string => `erasures/${at.slice(0, 10)}`;

/** Whole days from the one asked for: entries of its morning, too, which changes nothing as they are facts. */
export function journalRead({
  client,
  bucket,
}: JournalBucket): Pick<Journal, "since"> {
  return {
    async *since(from) {
      let after: string | undefined = `${dayOf(from)}/`;
      while (after !== undefined) {
        const { keys, more } = await list({ client, bucket }, after);
        for (const key of keys) yield* await read({ client, bucket }, key);
        after = more ? keys.at(-1) : undefined;
      }
    },
  };
}

async function list({ client, bucket }: JournalBucket, after: string) {
  const { Contents = [], IsTruncated } = await told("list the journal", () =>
    client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: "erasures/",
        StartAfter: after,
      }),
    ),
  );
  return {
    keys: Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])),
    more: IsTruncated === true,
  };
}

async function read(
  { client, bucket }: JournalBucket,
  key: string,
): Promise<JournalEntry[]> {
  const body = await told("open a page of the journal", async () => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key }),
    );
    return Body?.transformToString();
  });
  if (body === undefined)
    throw new AwsAnswerUnusable(
      `S3 answered the journal's page ${key} without a body; read it again`,
    );
  return JournalPage.parse(JSON.parse(body)).entries;
}
