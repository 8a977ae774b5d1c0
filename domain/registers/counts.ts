import type { Row } from "./register.ts";

/** By column, and in it by value: how many lines have it. The empty cell counts under `-`. */
export type Counts = Record<string, Record<string, number>>;

export function countsOf(
  rows: readonly Row[],
  columns: readonly string[],
): Counts {
  return Object.fromEntries(
    columns.map((column) => [column, countsBy(rows, column)]),
  );
}

function countsBy(
  rows: readonly Row[],
  column: string,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = String(row[column] ?? "-");
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
