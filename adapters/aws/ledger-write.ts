import { keyOf } from "#domain/ledger/keys";
import { isRemovable } from "#domain/ledger/is-removable";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { writeOnCondition } from "./conditional-write.ts";
import { keyRecord, recordOf, type LedgerTable } from "./ledger-record.ts";

export class NotRemovable extends Error {
  override readonly name = "NotRemovable";
  readonly code = "not-removable";
}

export function ledgerRemove({
  client,
  table,
}: LedgerTable): Pick<Ledger, "remove"> {
  return {
    async remove(item) {
      if (!isRemovable(item)) {
        throw new NotRemovable(
          `an item of kind ${item.kind} is never removed; only sealed data of a person are`,
        );
      }
      const command = new DeleteItemCommand({
        TableName: table,
        Key: keyRecord(keyOf(item)),
        ...stillAt(item.revision),
      });
      const refusal = await writeOnCondition("remove sealed data", () =>
        client.send(command),
      );
      return refusal === undefined ? "removed" : "conflict";
    },
  };
}

/** One item over the revision it carries, in one plain write: half the price of a transaction. */
export async function replaceAlone(
  { putItem, table }: LedgerTable,
  item: LedgerItem,
): Promise<"replaced" | "conflict"> {
  const write = {
    TableName: table,
    Item: nextRecordOf(item),
    ...stillAt(item.revision),
  };
  const refusal = await writeOnCondition("replace an item", () =>
    putItem(write),
  );
  return refusal === undefined ? "replaced" : "conflict";
}

export const nextRecordOf = (item: LedgerItem) =>
  recordOf({ ...item, revision: item.revision + 1 });

export const stillAt = (revision: number) => ({
  ConditionExpression: "revision = :revision",
  ExpressionAttributeValues: { ":revision": { N: `${revision}` } },
});
