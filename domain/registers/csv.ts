import type { Cell, Row } from "./register.ts";

/** RFC 4180: a line of headings, CRLF after every line, quotes where a cell needs them. An empty cell is nothing. */
export const csvOf = (
  columns: readonly string[],
  rows: readonly Row[],
): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `${cells.map(cellText).join(",")}\r\n`)
    .join("");

function cellText(cell: Cell | undefined): string {
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs a text that begins so as a formula; behind an apostrophe it is text. A number of ours stays one. */
function harmless(cell: Cell | undefined): string {
  const text = String(cell ?? "");
  return typeof cell === "string" && /^[=+\-@\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
