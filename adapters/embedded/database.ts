import { DatabaseSync } from "node:sqlite";
import { tables } from "./tables.ts";

export class DirectoryInUse extends Error {
  override readonly name = "DirectoryInUse";
  readonly code = "directory-in-use";
}

/**
 * One process at a time: the exclusive lock ends with the process, however it ends.
 * `synchronous=FULL` syncs every commit, so what was acknowledged outlives kill -9 and a power cut (sqlite.org/pragma.html).
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
    );
    // One commit, and so one sync, for all tables.
    inTransaction(database, () => {
      database.exec(tables);
    });
    return database;
  } catch (cause) {
    database.close();
    throw isLocked(cause)
      ? new DirectoryInUse(
          "another process has this directory open; stop it, or choose another directory",
          { cause },
        )
      : cause;
  }
}

/** All of it is written, or none. */
export function inTransaction<Result>(
  database: DatabaseSync,
  work: () => Result,
): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

/** SQLITE_BUSY is 5. */
function isLocked(fault: unknown): boolean {
  return fault instanceof Error && "errcode" in fault && fault.errcode === 5;
}
