import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { writeOnCondition, type Refusal } from "./conditional-write.ts";
import { AwsAnswerUnusable } from "./failure.ts";
import { itemOf, recordOf } from "./ledger-record.ts";
import type { PutItem } from "./operations.ts";

export function ledgerAppend({
  putItem,
  table,
}: {
  putItem: PutItem;
  table: string;
}): Pick<Ledger, "append"> {
  return {
    async append(item) {
      const write = {
        TableName: table,
        Item: recordOf(item),
        ConditionExpression: `attribute_not_exists(${ledgerTable.partition})`,
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      } as const;
      const refusal = await writeOnCondition("append an item", () =>
        putItem(write),
      );
      return refusal === undefined
        ? { outcome: "appended" }
        : { outcome: "present", item: itemIn(refusal) };
    },
  };
}

function itemIn({ item, cause }: Refusal): LedgerItem {
  if (item !== undefined) return itemOf(item);
  throw new AwsAnswerUnusable(
    "DynamoDB refused an append without telling what stands; read the item and try again",
    { cause },
  );
}
