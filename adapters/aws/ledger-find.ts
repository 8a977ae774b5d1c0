import { dayShards } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { queryPages } from "./ledger-query.ts";
import type { LedgerTable } from "./ledger-record.ts";

const { day } = ledgerTable.indexes;

/** Reads by index, which DynamoDB brings up to date a moment after the write. */
export function ledgerFind(ledger: LedgerTable): Pick<Ledger, "find"> {
  return {
    async find(index, value) {
      if (index !== "day") return findUnder(ledger, index, value);
      const found = await Promise.all(
        Array.from({ length: dayShards(value) }, (_, shard) =>
          findUnder(ledger, day.name, `${value}#${shard}`),
        ),
      );
      return found.flat();
    },
  };
}

function findUnder(
  ledger: LedgerTable,
  index: "subject" | "alias" | "day",
  value: string,
): Promise<LedgerItem[]> {
  return queryPages(ledger, {
    IndexName: ledgerTable.indexes[index].name,
    KeyConditionExpression: "#index = :value",
    ExpressionAttributeNames: {
      "#index": ledgerTable.indexes[index].partition,
    },
    ExpressionAttributeValues: { ":value": { S: value } },
  });
}
