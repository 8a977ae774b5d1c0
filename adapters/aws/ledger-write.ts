import { keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { AwsAnswerUnusable } from "./failure.ts";
import { ledgerFailure } from "./ledger-failure.ts";
import {
  itemOf,
  keyRecord,
  recordOf,
  type LedgerTable,
} from "./ledger-record.ts";
import { mostAttempts, pause } from "./pause.ts";

export class NotRemovable extends Error {
  override readonly name = "NotRemovable";
  readonly code = "not-removable";
}

export function ledgerAppend({
  client,
  table,
}: LedgerTable): Pick<Ledger, "append"> {
  return {
    async append(item) {
      const command = new PutItemCommand({
        TableName: table,
        Item: recordOf(item),
        ConditionExpression: `attribute_not_exists(${ledgerTable.partition})`,
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      const refusal = await writeOnCondition("append an item", () =>
        client.send(command),
      );
      return refusal === undefined
        ? { outcome: "appended" }
        : { outcome: "present", item: itemIn(refusal) };
    },
  };
}

export function ledgerRemove({
  client,
  table,
}: LedgerTable): Pick<Ledger, "remove"> {
  return {
    async remove(item) {
      if (item.kind !== "subject") {
        throw new NotRemovable(
          `an item of kind ${item.kind} is never removed; only a sealed subject is`,
        );
      }
      const command = new DeleteItemCommand({
        TableName: table,
        Key: keyRecord(keyOf(item)),
        ...stillAt(item.revision),
      });
      const refusal = await writeOnCondition("remove a sealed subject", () =>
        client.send(command),
      );
      return refusal === undefined ? "removed" : "conflict";
    },
  };
}

/** One item over the revision it carries, in one plain write: half the price of a transaction. */
export async function replaceAlone(
  { client, table }: LedgerTable,
  item: LedgerItem,
): Promise<"replaced" | "conflict"> {
  const command = new PutItemCommand({
    TableName: table,
    Item: nextRecordOf(item),
    ...stillAt(item.revision),
  });
  const refusal = await writeOnCondition("replace an item", () =>
    client.send(command),
  );
  return refusal === undefined ? "replaced" : "conflict";
}

export const nextRecordOf = (item: LedgerItem) =>
  recordOf({ ...item, revision: item.revision + 1 });

export const stillAt = (revision: number) => ({
  ConditionExpression: "revision = :revision",
  ExpressionAttributeValues: { ":revision": { N: `${revision}` } },
});

/** Answers the refusal when the condition does not hold. A transaction on the same item is waited out. */
async function writeOnCondition(
  act: string,
  send: () => Promise<unknown>,
): Promise<ConditionalCheckFailedException | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send();
      return undefined;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return error;
      if (
        !(error instanceof TransactionConflictException) ||
        attempt === mostAttempts
      )
        throw ledgerFailure(act, error);
    }
    await pause(attempt);
  }
}

function itemIn(refusal: ConditionalCheckFailedException): LedgerItem {
  if (refusal.Item !== undefined) return itemOf(refusal.Item);
  throw new AwsAnswerUnusable(
    "DynamoDB refused an append without telling what stands; read the item and try again",
    {
      cause: refusal,
    },
  );
}
