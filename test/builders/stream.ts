import type { DynamoDBStreamEvent } from "aws-lambda";
import { stopRecording } from "#functions/stop-recording/stop-recording";
import { LedgerItem } from "#schemas/ledger-item";
import { context } from "./gateway.ts";
import type { Office } from "./office.ts";

/** The stream's images as tests write them: one attribute with the item's JSON. */
export const readImage = (image: Record<string, { S?: string }> | undefined) =>
  LedgerItem.parse(JSON.parse(image?.["json"]?.S ?? "{}"));

export const streamOf = ({ stream }: Office): DynamoDBStreamEvent => ({
  Records: stream.after(0, 1000).map(({ sequence, after }) => ({
    eventID: `event-${sequence}`,
    dynamodb: {
      SequenceNumber: String(sequence),
      NewImage: { json: { S: JSON.stringify(after) } },
    },
  })),
});

/** Hands all that was ever written to the function that stops recordings; what it took before comes again. */
export const follow = (office: Office) =>
  stopRecording({ ...office, readImage })(streamOf(office), context);
