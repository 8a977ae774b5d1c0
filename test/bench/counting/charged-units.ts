import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { itemBytes, writeUnits } from "./item-size.ts";

type Units = { reads: number; writes: number };

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.object({
  ConsumedCapacity: z
    .union([Consumed, z.array(Consumed)])
    .transform((consumed) => [consumed].flat()),
});
const Asked = z.object({
  ConsistentRead: z.boolean().default(false),
  Item: z.custom<Record<string, AttributeValue>>().optional(),
});

const reading = new Set(["GetItem", "BatchGetItem", "Query"]);

export class UnitsUntold extends Error {
  override readonly name = "UnitsUntold";
  readonly code = "units-untold";
}

/**
 * What an answered call consumed. DynamoDB Local leaves a read that finds nothing free, where DynamoDB charges one unit,
 * half of it when the read need not be consistent.
 */
export function unitsOfAnswer(
  operation: string,
  asked: unknown,
  answer: unknown,
): Units {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success)
    throw new UnitsUntold(`DynamoDB did not tell what ${operation} consumed.`);
  const units = parsed.data.ConsumedCapacity.reduce(
    (sum, { CapacityUnits }) => sum + CapacityUnits,
    0,
  );
  if (!reading.has(operation)) return { reads: 0, writes: units };
  const least = Asked.parse(asked).ConsistentRead ? 1 : 0.5;
  return { reads: Math.max(units, least), writes: 0 };
}

/** A write whose condition does not hold is charged by the larger of both items, and reaches no index. */
export function unitsOfRefusal(asked: unknown, refusal: unknown): Units {
  const bytes = [asked, refusal].map((holder) =>
    itemBytes(Asked.safeParse(holder).data?.Item ?? {}),
  );
  return { reads: 0, writes: writeUnits(Math.max(1, ...bytes)) };
}
