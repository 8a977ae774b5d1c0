import { copyFileSync, existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./database.ts";

/** There is no copy of the ledger under this path. */
export class NoLedgerCopy extends Error {
  override readonly name = "NoLedgerCopy";
  readonly code = "no-ledger-copy";
}

/** The ledger as a backup has it, to be restored later: what is in buckets, keys and journal is not part of it. */
export type LedgerCopies = {
  /** Writes a copy of the ledger to a path where there is none yet. */
  copyTo(path: string): void;
  /** Makes the ledger what the copy says, as DynamoDB restores a table: its stream tells nothing of it. */
  restoreFrom(path: string): void;
};

export function openLedgerCopies(database: DatabaseSync): LedgerCopies {
  return {
    copyTo(path) {
      database.prepare("VACUUM INTO ?").run(path);
    },
    restoreFrom(path) {
      if (!existsSync(path))
        throw new NoLedgerCopy(`There is no copy of a ledger at ${path}.`);
      // Attaching takes the main database's exclusive mode; what is attached must not be somebody's only copy.
      const working = `${path}.restoring`;
      copyFileSync(path, working);
      database.prepare("ATTACH DATABASE ? AS copy").run(working);
      try {
        inTransaction(database, () => {
          database.exec(
            "DELETE FROM main.ledger; INSERT INTO main.ledger SELECT * FROM copy.ledger; DELETE FROM main.ledger_change;",
          );
        });
      } finally {
        database.exec("DETACH DATABASE copy");
      }
    },
  };
}
