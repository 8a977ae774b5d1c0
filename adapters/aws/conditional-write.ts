import * as z from "zod/mini";
import { ledgerFailure } from "./ledger-failure.ts";
import { LedgerRecord } from "./operations.ts";
import { mostAttempts, pause } from "./pause.ts";

/** By name: an SDK's error and one of our own are of different classes. */
const ConditionRefusal = z.object({
  name: z.literal("ConditionalCheckFailedException"),
  Item: z.optional(LedgerRecord),
});
const TransactionConflict = z.object({
  name: z.literal("TransactionConflictException"),
});

/** The condition does not hold. `item` is what stands, when the write asked to be told. */
export type Refusal = { item: LedgerRecord | undefined; cause: unknown };

/** Answers the refusal when the condition does not hold. A transaction on the same item is waited out. */
export async function writeOnCondition(
  act: string,
  send: () => Promise<unknown>,
): Promise<Refusal | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send();
      return undefined;
    } catch (error) {
      const refusal = ConditionRefusal.safeParse(error);
      if (refusal.success) return { item: refusal.data.Item, cause: error };
      if (
        !TransactionConflict.safeParse(error).success ||
        attempt === mostAttempts
      )
        throw ledgerFailure(act, error);
    }
    await pause(attempt);
  }
}
