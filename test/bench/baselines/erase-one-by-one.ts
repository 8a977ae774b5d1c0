import { recordOf } from "#adapters/aws/ledger-record";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  NotFound,
  type S3Client,
} from "@aws-sdk/client-s3";

/** An erasure as one would write it first, each step of it a recording at a time: the deletion, */
export async function deleteOneByOne(
  s3: S3Client,
  recordings: readonly Recording[],
): Promise<void> {
  for (const recording of recordings)
    await s3.send(new DeleteObjectCommand(versionOf(recording)));
}

/** the tombstones, unconditional and without a claim before, */
export async function recordOneByOne(
  { client, table }: { client: DynamoDBClient; table: string },
  recordings: readonly Recording[],
  now: Instant,
): Promise<void> {
  const erasure = { cause: "term", decidedAt: now, attempts: 1 } as const;
  for (const { nextAt: _due, ...recording } of recordings) {
    const tombstone = { ...recording, state: "erased", erasure } as const;
    await client.send(
      new PutItemCommand({ TableName: table, Item: recordOf(tombstone) }),
    );
  }
}

export class StillThere extends Error {
  override readonly name = "StillThere";
  readonly code = "still-there";
}

/** and the proof. */
export async function proveOneByOne(
  s3: S3Client,
  recordings: readonly Recording[],
): Promise<void> {
  for (const recording of recordings) {
    try {
      await s3.send(new HeadObjectCommand(versionOf(recording)));
    } catch (error) {
      if (error instanceof NotFound) continue;
      throw error;
    }
    throw new StillThere(`${recording.recordingId} was not deleted.`);
  }
}

const versionOf = ({ recordingId, versionId }: Recording) => ({
  Bucket: "recordings",
  Key: recordingId,
  VersionId: versionId,
});
