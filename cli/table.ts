export type Cell = string | number | null | undefined;

/** Columns under headings, aligned by spaces; says so when there is nothing to show. */
export function table(
  headings: readonly string[],
  cells: readonly (readonly Cell[])[],
  nothing: string,
): string {
  if (cells.length === 0) return `${nothing}\n`;
  return rows([headings.map((heading) => heading.toUpperCase()), ...cells]);
}

/** Aligned columns without headings; an absent cell is a dash. */
export function rows(cells: readonly (readonly Cell[])[]): string {
  const texts = cells.map((row) => row.map(textOf));
  const widths = texts.reduce<number[]>(
    (widest, row) =>
      row.map((text, at) => Math.max(text.length, widest[at] ?? 0)),
    [],
  );
  return texts
    .map(
      (row) =>
        `${row
          .map((text, at) => text.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** `2026-11-24T10:00:00.000Z` as `2026-11-24 10:00Z`; what is no instant stays as it is. */
export function moment(instant: string | null | undefined): Cell {
  return instant?.replace(
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[\d.]+Z$/,
    "$1 $2Z",
  );
}

/** Text from elsewhere never steers the terminal. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, " ");

const textOf = (cell: Cell): string =>
  cell === undefined || cell === null || cell === ""
    ? "-"
    : printable(String(cell));
