import type { Ledger } from "#domain/ports";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock.ts";
import { inTransaction } from "./database.ts";
import { openLedgerReads } from "./ledger-reads.ts";
import { openLedgerWrites } from "./ledger-writes.ts";
import { settle } from "./settle.ts";

/** DynamoDB's twin: conditional writes, indexes that follow the item, and a stream fed in the same transaction. */
export function openLedger(database: DatabaseSync, clock: Clock): Ledger {
  const { append, replace, remove } = openLedgerWrites(database, clock);
  return {
    append: (item) => settle(() => inTransaction(database, () => append(item))),
    replace: (items) =>
      settle(() => inTransaction(database, () => items.map(replace))),
    remove: (item) => settle(() => inTransaction(database, () => remove(item))),
    ...openLedgerReads(database),
  };
}
