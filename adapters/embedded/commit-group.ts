import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./database.ts";

/**
 * Writes that come together are synced together: one commit for all that arrived in a turn of the event loop, and nobody
 * hears of his write before it is on disk. While the disk syncs the next group gathers, so a slow disk makes larger groups.
 */
export type CommitGroup = {
  /** All of `work` is written, or none; the work of others neither way. */
  join<Result>(work: () => Result): Promise<Result>;
  /** Commits now what has gathered. */
  flush(): void;
};

type Member = { perform: () => Told; fail: (reason: unknown) => void };
/** Tells a member how it went; only after the commit. */
type Told = () => void;

export function openCommitGroup(database: DatabaseSync): CommitGroup {
  let members: Member[] = [];
  const begin = database.prepare("SAVEPOINT member");
  const release = database.prepare("RELEASE member");
  const undo = database.prepare("ROLLBACK TO member");
  const savepoint = <Result>(work: () => Result): Result => {
    begin.run();
    let done = false;
    try {
      const result = work();
      done = true;
      return result;
    } finally {
      if (!done) undo.run();
      release.run();
    }
  };
  const flush = (): void => {
    const group = members;
    members = [];
    if (group.length > 0) commit(database, group);
  };
  return {
    flush,
    join: (work) =>
      new Promise((resolve, reject) => {
        if (members.length === 0) setImmediate(flush);
        members.push({
          perform: () => outcomeOf(() => savepoint(work), resolve, reject),
          fail: reject,
        });
      }),
  };
}

function outcomeOf<Result>(
  work: () => Result,
  resolve: (result: Result) => void,
  reject: (reason: unknown) => void,
): Told {
  try {
    const result = work();
    return () => {
      resolve(result);
    };
  } catch (reason) {
    return () => {
      reject(reason);
    };
  }
}

function commit(database: DatabaseSync, group: readonly Member[]): void {
  try {
    const told = inTransaction(database, () =>
      group.map(({ perform }) => perform()),
    );
    for (const tell of told) tell();
  } catch (reason) {
    for (const { fail } of group) fail(reason);
  }
}
