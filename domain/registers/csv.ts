import { csvText } from "../csv-text.ts";
import type { Cell, Row } from "./register.ts";

/** RFC 4180 with a line of headings. An empty cell is nothing. */
export const csvOf = (
  columns: readonly string[],
  rows: readonly Row[],
): string =>
  csvText([
    columns,
    ...rows.map((row) => columns.map((column) => harmless(row[column]))),
  ]);

/** A spreadsheet runs a text that begins so as a formula; behind an apostrophe it is text. A number of ours stays one. */
function harmless(cell: Cell | undefined): string {
  const text = String(cell ?? "");
  return typeof cell === "string" && /^[=+\-@\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
