import { dayShards } from "#domain/ledger/shards";
import type { Ledger } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";
import { pageOfDay } from "./ledger-page.ts";
import { queryItems, queryKeys, type Question } from "./ledger-query.ts";
import { readUnder } from "./ledger-read.ts";
import type { LedgerTable } from "./ledger-record.ts";

/** Reads by index, which DynamoDB brings up to date a moment after the write. */
export function ledgerFind(
  ledger: LedgerTable,
): Pick<Ledger, "find" | "pageOfDay"> {
  return {
    pageOfDay: (day, page) => pageOfDay(ledger, day, page),
    async find(index, value) {
      if (index === "alias") return queryItems(ledger, under(index, value));
      const keys = await Promise.all(
        valuesOf(index, value).map((each) =>
          queryKeys(ledger, under(index, each)),
        ),
      );
      return readUnder(ledger, keys.flat());
    },
  };
}

const valuesOf = (index: "subject" | "day", value: string): string[] =>
  index === "subject"
    ? [value]
    : Array.from({ length: dayShards(value) }, (_, at) => `${value}#${at}`);

const under = (
  index: "subject" | "alias" | "day",
  value: string,
): Question => ({
  IndexName: ledgerTable.indexes[index].name,
  KeyConditionExpression: "#index = :value",
  ExpressionAttributeNames: { "#index": ledgerTable.indexes[index].partition },
  ExpressionAttributeValues: { ":value": { S: value } },
});
