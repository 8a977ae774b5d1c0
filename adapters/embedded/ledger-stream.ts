import { Instant } from "#schemas/instant";
import { LedgerItem } from "#schemas/ledger-item";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock.ts";
import { openFeed, type Feed } from "./feed.ts";
import { optionalText, text, whole, type Row } from "./row.ts";

/** One write to the ledger. Without `before` it was an append, without `after` a removal. */
export type LedgerChange = {
  sequence: number;
  at: Instant;
  before: LedgerItem | undefined;
  after: LedgerItem | undefined;
};

export function openLedgerStream(database: DatabaseSync): Feed<LedgerChange> {
  return openFeed(database, "ledger_change", changeOf);
}

/** Called inside the transaction of the write, so that no write goes unseen. */
export function recordChange(database: DatabaseSync, clock: Clock) {
  const insert = database.prepare(
    "INSERT INTO ledger_change (at, before, after) VALUES (?, ?, ?)",
  );
  return (
    before: LedgerItem | undefined,
    after: LedgerItem | undefined,
  ): void => {
    insert.run(clock.now(), textOf(before), textOf(after));
  };
}

function changeOf(row: Row): LedgerChange {
  return {
    sequence: whole(row, "sequence"),
    at: Instant.parse(text(row, "at")),
    before: imageOf(row, "before"),
    after: imageOf(row, "after"),
  };
}

const textOf = (item: LedgerItem | undefined): string | null =>
  item === undefined ? null : JSON.stringify(item);

function imageOf(row: Row, column: string): LedgerItem | undefined {
  const image = optionalText(row, column);
  return image === undefined ? undefined : LedgerItem.parse(JSON.parse(image));
}
