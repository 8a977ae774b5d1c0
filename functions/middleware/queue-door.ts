import middy from "@middy/core";
import type { Door } from "./door.ts";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { attemptEach } from "#domain/attempt";
import { faultOf, logger } from "./logger.ts";

export type QueueHandler = Door<SQSEvent, SQSBatchResponse>;

/** A door for a queue: what fails is reported alone, comes again, and ends in the dead-letter queue (T106). */
export function queueDoor(
  take: (body: unknown) => Promise<void>,
): QueueHandler {
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const taken = await attemptEach(Records, 4, async (record) =>
      take(JSON.parse(record.body)),
    );
    const batchItemFailures = Records.flatMap((record, position) => {
      const result = taken[position];
      if (result?.ok === true) return [];
      logger.error("message failed", {
        messageId: record.messageId,
        fault: faultOf(result?.reason),
      });
      return [{ itemIdentifier: record.messageId }];
    });
    return { batchItemFailures };
  });
}
