import middy from "@middy/core";
import type { Door } from "./door.ts";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { LedgerItem } from "#schemas/ledger-item";
import { attempt } from "#domain/attempt";
import { faultOf, logger } from "./logger.ts";

export type StreamHandler = Door<DynamoDBStreamEvent, DynamoDBBatchResponse>;
export type ReadImage = (
  image: NonNullable<
    DynamoDBStreamEvent["Records"][number]["dynamodb"]
  >["NewImage"],
) => LedgerItem;

/** A door for the ledger's stream, in order; the first record that fails is where the stream is taken up again. */
export function streamDoor(
  read: ReadImage,
  take: (item: LedgerItem) => Promise<void>,
): StreamHandler {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(
    async ({ Records }) => {
      for (const record of Records) {
        const taken = await attempt(async () =>
          take(read(record.dynamodb?.NewImage)),
        );
        if (!taken.ok) {
          logger.error("stream record failed", {
            eventId: record.eventID,
            fault: faultOf(taken.reason),
          });
          return {
            batchItemFailures: [
              { itemIdentifier: record.dynamodb?.SequenceNumber ?? "" },
            ],
          };
        }
      }
      return { batchItemFailures: [] };
    },
  );
}
