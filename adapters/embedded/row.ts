import type { SQLOutputValue } from "node:sqlite";

export type Row = Record<string, SQLOutputValue>;

export class UnreadableRow extends Error {
  override readonly name = "UnreadableRow";
  readonly code = "unreadable-row";
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw unreadable(column);
}

export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw unreadable(column);
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw unreadable(column);
}

export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

export function optionalWhole(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : whole(row, column);
}

function unreadable(column: string): UnreadableRow {
  return new UnreadableRow(
    `the column ${column} holds something else than it should; the database was written by another program`,
  );
}
