import { placeIn } from "#adapters/place";
import * as z from "zod/mini";
import type { Ledger, LedgerKey } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { DatabaseSync } from "node:sqlite";
import { itemIn } from "./ledger-row.ts";
import { text, whole } from "./row.ts";
import { settle } from "./settle.ts";

/** Where DynamoDB spreads a queue over shards, one index does here; the answers are the same. */
export function openLedgerReads(
  database: DatabaseSync,
): Omit<Ledger, "append" | "replace" | "remove"> {
  const one = database.prepare(
    "SELECT body FROM ledger WHERE partition = ? AND item = ?",
  );
  const partition = database.prepare(
    "SELECT body FROM ledger WHERE partition = ? ORDER BY item",
  );
  const page = database.prepare(
    "SELECT item, body FROM ledger WHERE partition = ?1 AND item > ?3 AND substr(item, 1, length(?2)) = ?2 ORDER BY item LIMIT ?4",
  );
  const due = database.prepare(
    "SELECT body FROM ledger WHERE due_queue = ? AND due_at <= ? ORDER BY due_at, partition, item LIMIT ?",
  );
  const byIndex = {
    subject: database.prepare(
      "SELECT body FROM ledger WHERE subject = ? ORDER BY partition, item",
    ),
    alias: database.prepare(
      "SELECT body FROM ledger WHERE alias = ? ORDER BY partition, item",
    ),
    day: database.prepare(
      "SELECT body FROM ledger WHERE day = ? ORDER BY partition, item",
    ),
  };
  const ofDay = database.prepare(
    "SELECT rowid AS place, body FROM ledger WHERE day = ? AND rowid > ? ORDER BY rowid LIMIT ?",
  );
  const read = (key: LedgerKey): LedgerItem | undefined => {
    const row = one.get(key.partition, key.item);
    return row === undefined ? undefined : itemIn(row);
  };
  return {
    read: (key) => settle(() => read(key)),
    readPartition: (name) => settle(() => partition.all(name).map(itemIn)),
    readPage: (name, { prefix, after, most }) =>
      settle(() => {
        const rows = page.all(name, prefix, after ?? "", most);
        const last = rows.length < most ? undefined : rows.at(-1);
        const items = rows.map(itemIn);
        return last === undefined
          ? { items }
          : { items, next: text(last, "item") };
      }),
    readMany: (keys) =>
      settle(() => distinct(keys).flatMap((key) => read(key) ?? [])),
    due: (queue, until, most) =>
      settle(() => due.all(queue, until, most).map(itemIn)),
    find: (index, value) => settle(() => byIndex[index].all(value).map(itemIn)),
    pageOfDay: (day, { after, most }) =>
      settle(() => {
        const rows = ofDay.all(day, placeIn(z.number(), after, 0), most);
        const last = rows.length < most ? undefined : rows.at(-1);
        return {
          items: rows.map(itemIn),
          next: last === undefined ? undefined : String(whole(last, "place")),
        };
      }),
  };
}

function distinct(keys: readonly LedgerKey[]): LedgerKey[] {
  return [
    ...new Map(
      keys.map((key) => [JSON.stringify([key.partition, key.item]), key]),
    ).values(),
  ];
}
