import { keyOf } from "#domain/ledger/keys";
import { isRemovable } from "#domain/ledger/is-removable";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock.ts";
import { columnsOf, itemIn } from "./ledger-row.ts";
import { recordChange } from "./ledger-stream.ts";

export class NotRemovable extends Error {
  override readonly name = "NotRemovable";
  readonly code = "not-removable";
}

const columns = "revision, body, due_queue, due_at, subject, alias, day";

/** Every write says what must be true of the item it writes over. The caller holds the transaction. */
export function openLedgerWrites(database: DatabaseSync, clock: Clock) {
  const stored = openStored(database);
  const insert = database.prepare(
    `INSERT INTO ledger (partition, item, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE ledger SET (${columns}) = (?, ?, ?, ?, ?, ?, ?) WHERE partition = ? AND item = ? AND revision = ?`,
  );
  const remove = database.prepare(
    "DELETE FROM ledger WHERE partition = ? AND item = ? AND revision = ?",
  );
  const record = recordChange(database, clock);
  return {
    append: (item: LedgerItem): Awaited<ReturnType<Ledger["append"]>> => {
      const present = stored(item);
      if (present !== undefined) return { outcome: "present", item: present };
      insert.run(...keyColumns(item), ...columnsOf(item));
      record(undefined, item);
      return { outcome: "appended" };
    },
    replace: (item: LedgerItem): "replaced" | "conflict" => {
      const [before, after] = [
        stored(item),
        { ...item, revision: item.revision + 1 },
      ];
      if (
        update.run(...columnsOf(after), ...keyColumns(item), item.revision)
          .changes === 0
      )
        return "conflict";
      record(before, after);
      return "replaced";
    },
    remove: (item: LedgerItem): "removed" | "conflict" => {
      refuseEvidence(item);
      const before = stored(item);
      if (remove.run(...keyColumns(item), item.revision).changes === 0)
        return "conflict";
      record(before, undefined);
      return "removed";
    },
  };
}

function openStored(database: DatabaseSync) {
  const select = database.prepare(
    "SELECT body FROM ledger WHERE partition = ? AND item = ?",
  );
  return (item: LedgerItem): LedgerItem | undefined => {
    const row = select.get(...keyColumns(item));
    return row === undefined ? undefined : itemIn(row);
  };
}

function refuseEvidence(item: LedgerItem): void {
  if (isRemovable(item)) return;
  throw new NotRemovable(
    `an item of kind ${item.kind} is never removed; only sealed data of a person are`,
  );
}

function keyColumns(item: LedgerItem): [string, string] {
  const key = keyOf(item);
  return [key.partition, key.item];
}
