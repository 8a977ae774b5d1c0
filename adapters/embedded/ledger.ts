import type { Ledger } from "#domain/ports";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock.ts";
import type { CommitGroup } from "./commit-group.ts";
import { openLedgerReads } from "./ledger-reads.ts";
import { openLedgerWrites } from "./ledger-writes.ts";

/** DynamoDB's twin: conditional writes, indexes that follow the item, and a stream fed in the same transaction. */
export function openLedger(
  database: DatabaseSync,
  group: CommitGroup,
  clock: Clock,
): Ledger {
  const { append, replace, remove } = openLedgerWrites(database, clock);
  return {
    append: (item) => group.join(() => append(item)),
    replace: (items) => group.join(() => items.map(replace)),
    remove: (item) => group.join(() => remove(item)),
    ...openLedgerReads(database),
  };
}
