import type { Ledger } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";
import { queryItems, type QueriedTable } from "./ledger-query.ts";

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
