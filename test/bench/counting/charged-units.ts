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
  TransactItems: z.array(z.unknown()).default([]),
});

const reading = new Set(["GetItem", "BatchGetItem", "Query"]);

export class UnitsUntold extends Error {
  override readonly name = "UnitsUntold";
  readonly code = "units-untold";
}

/**
 * What an answered call consumed, as DynamoDB Local tells it but for two things. It leaves a read that finds nothing free,
 * where DynamoDB charges one unit, or half of it when the read need not be consistent. And of a transaction it tells the
 * last item's units only; those of ours that are counted write items of one kind in one way, so each costs the same.
 */
export function unitsOfAnswer(
  operation: string,
  input: unknown,
  answer: unknown,
): Units {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success)
    throw new UnitsUntold(`DynamoDB did not tell what ${operation} consumed.`);
  const asked = Asked.parse(input);
  const units = parsed.data.ConsumedCapacity.reduce(
    (sum, { CapacityUnits }) => sum + CapacityUnits,
    0,
  );
  if (reading.has(operation))
    return {
      reads: Math.max(units, asked.ConsistentRead ? 1 : 0.5),
      writes: 0,
    };
  return { reads: 0, writes: units * Math.max(1, asked.TransactItems.length) };
}

/** A write whose condition does not hold is charged by the larger of both items, and reaches no index. */
export function unitsOfRefusal(asked: unknown, refusal: unknown): Units {
  const bytes = [asked, refusal].map((holder) =>
    itemBytes(Asked.safeParse(holder).data?.Item ?? {}),
  );
  return { reads: 0, writes: writeUnits(Math.max(1, ...bytes)) };
}
