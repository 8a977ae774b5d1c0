import type { DatabaseSync } from "node:sqlite";
import { whole, type Row } from "./row.ts";

/** What happened, in order. Reading again is allowed until it is trimmed: a consumer sees each entry at least once. */
export type Feed<Entry> = {
  /** At most `most` entries with a higher sequence, lowest first. */
  after(sequence: number, most: number): Entry[];
  /** The highest sequence there is, 0 when all was trimmed. */
  latest(): number;
  /** The last sequence a consumer acknowledged, 0 for a new one. */
  acknowledged(consumer: string): number;
  acknowledge(consumer: string, sequence: number): void;
  /** Forgets entries up to and with this sequence. */
  trim(sequence: number): void;
};

export function openFeed<Entry>(
  database: DatabaseSync,
  table: "ledger_change" | "object_event",
  entryOf: (row: Row) => Entry,
): Feed<Entry> {
  const after = database.prepare(
    `SELECT * FROM ${table} WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const latest = database.prepare(
    `SELECT coalesce(max(sequence), 0) AS sequence FROM ${table}`,
  );
  const position = database.prepare(
    "SELECT sequence FROM feed_position WHERE feed = ? AND consumer = ?",
  );
  const advance = database.prepare(
    `INSERT INTO feed_position (feed, consumer, sequence) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET sequence = max(sequence, excluded.sequence)`,
  );
  const trim = database.prepare(`DELETE FROM ${table} WHERE sequence <= ?`);
  return {
    after: (sequence, most) => after.all(sequence, most).map(entryOf),
    latest() {
      const row = latest.get();
      return row === undefined ? 0 : whole(row, "sequence");
    },
    acknowledged(consumer) {
      const row = position.get(table, consumer);
      return row === undefined ? 0 : whole(row, "sequence");
    },
    acknowledge(consumer, sequence) {
      advance.run(table, consumer, sequence);
    },
    trim(sequence) {
      trim.run(sequence);
    },
  };
}
