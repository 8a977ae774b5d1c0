import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { AttributeValue as StreamValue } from "aws-lambda";
import { itemOf } from "#adapters/aws/ledger-record";
import type { ReadImage } from "#functions/middleware/stream-door";

/** A ledger item from the image a DynamoDB stream carries. */
export const streamImage: ReadImage = (image) =>
  itemOf(
    Object.fromEntries(
      Object.entries(image ?? {}).map(([name, value]) => [
        name,
        attributeOf(value),
      ]),
    ),
  );

/** The event's types name every member optional, the client's exactly one; the ledger holds no sets and no binary. */
function attributeOf(value: StreamValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.L !== undefined) return { L: value.L.map(attributeOf) };
  if (value.M !== undefined) {
    const members = Object.entries(value.M);
    return {
      M: Object.fromEntries(
        members.map(([name, member]) => [name, attributeOf(member)]),
      ),
    };
  }
  return { NULL: true };
}
