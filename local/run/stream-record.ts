import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { AttributeValue as StreamValue, DynamoDBRecord } from "aws-lambda";
import { recordOf } from "#adapters/aws/ledger-record";
import type { LedgerChange } from "#adapters/embedded/ledger-stream";

/** A change of the embedded ledger as DynamoDB's stream would tell it. */
export function streamRecord({
  sequence,
  before,
  after,
}: LedgerChange): DynamoDBRecord {
  const SequenceNumber = String(sequence);
  return {
    eventID: SequenceNumber,
    eventName: eventNameOf(before, after),
    dynamodb: {
      SequenceNumber,
      ...(before === undefined ? {} : { OldImage: imageOf(recordOf(before)) }),
      ...(after === undefined ? {} : { NewImage: imageOf(recordOf(after)) }),
    },
  };
}

function eventNameOf(before: unknown, after: unknown) {
  if (after === undefined) return "REMOVE";
  return before === undefined ? "INSERT" : "MODIFY";
}

const imageOf = (
  record: Readonly<Record<string, AttributeValue>>,
): Record<string, StreamValue> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, valueOf(value)]),
  );

/** The ledger holds no sets and no binary. */
function valueOf(value: AttributeValue): StreamValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.L !== undefined) return { L: value.L.map(valueOf) };
  if (value.M !== undefined) return { M: imageOf(value.M) };
  return { NULL: true };
}
