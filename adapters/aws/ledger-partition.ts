import type { Ledger } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";
import { queryItems, queryPage, type QueriedTable } from "./ledger-query.ts";
import { itemOf, keyIn, keyRecord } from "./ledger-record.ts";

/** A partition, every write answered before included. */
export function ledgerPartition(
  ledger: QueriedTable,
): Pick<Ledger, "readPartition"> {
  return {
    readPartition: (partition) =>
      queryItems(ledger, {
        ConsistentRead: true,
        KeyConditionExpression: `${ledgerTable.partition} = :partition`,
        ExpressionAttributeValues: { ":partition": { S: partition } },
      }),
  };
}

/** The same in pages, of those items whose names begin alike. */
export function ledgerPages(ledger: QueriedTable): Pick<Ledger, "readPage"> {
  return {
    async readPage(partition, { prefix, after, most }) {
      const { records, next } = await queryPage(ledger, {
        ConsistentRead: true,
        KeyConditionExpression: `${ledgerTable.partition} = :partition AND begins_with(${ledgerTable.item}, :prefix)`,
        ExpressionAttributeValues: {
          ":partition": { S: partition },
          ":prefix": { S: prefix },
        },
        Limit: most,
        ...(after === undefined
          ? {}
          : { ExclusiveStartKey: keyRecord({ partition, item: after }) }),
      });
      const items = records.map(itemOf);
      return next === undefined ? { items } : { items, next: keyIn(next).item };
    },
  };
}
