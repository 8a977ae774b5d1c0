import middy from "@middy/core";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { attempt } from "#domain/attempt";
import type { LedgerItem } from "#schemas/ledger-item";
import { faultOf, logger } from "./logger.ts";
import type { ReadImage, StreamHandler } from "./stream-door.ts";

/** One write to the ledger, as its stream tells it. */
export type LedgerWrite = {
  /** The stream's own id of it, the same when it comes again. */
  eventId: string;
  before: LedgerItem | undefined;
  after: LedgerItem | undefined;
};
type StreamRecord = DynamoDBStreamEvent["Records"][number];

/**
 * A door for the ledger's stream that takes a batch in one piece, up to the first record that cannot be read; there the
 * stream is taken up again. What cannot be taken comes again as a whole.
 */
export function changesDoor(
  read: ReadImage,
  take: (writes: readonly LedgerWrite[]) => Promise<void>,
): StreamHandler {
  return middy<
    DynamoDBStreamEvent,
    Awaited<ReturnType<StreamHandler>>
  >().handler(async ({ Records }) => {
    const writes: LedgerWrite[] = [];
    let unread: StreamRecord | undefined;
    for (const record of Records) {
      const write = await attempt(() =>
        Promise.resolve(record).then(writeIn(read)),
      );
      if (!write.ok) {
        tell(record, write.reason);
        unread = record;
        break;
      }
      writes.push(write.value);
    }
    const taken = await attempt(() => take(writes));
    if (taken.ok) return failedAt(unread);
    tell(Records[0], taken.reason);
    return failedAt(Records[0]);
  });
}

const writeIn =
  (read: ReadImage) =>
  ({ eventID, dynamodb }: StreamRecord): LedgerWrite => ({
    eventId: eventID ?? dynamodb?.SequenceNumber ?? "",
    before: dynamodb?.OldImage && read(dynamodb.OldImage),
    after: dynamodb?.NewImage && read(dynamodb.NewImage),
  });

const failedAt = (record: StreamRecord | undefined) => ({
  batchItemFailures:
    record === undefined
      ? []
      : [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }],
});

const tell = (record: StreamRecord | undefined, reason: unknown) => {
  logger.error("stream batch failed", {
    eventId: record?.eventID,
    fault: faultOf(reason),
  });
};
