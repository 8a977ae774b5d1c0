import type { ShownRegister } from "./register-shapes.ts";
import { type Cell, moment, rows, table } from "./table.ts";

/** Its lines, what they come to, and how long requests took. */
export const registerText = (shown: ShownRegister): string =>
  [
    table(
      shown.columns.map(inWords),
      shown.rows.map((row) => shown.columns.map((name) => cellOf(row[name]))),
      `Nothing in the register of ${shown.register} of ${shown.month ?? shown.day ?? "today"}.`,
    ),
    ...counted(shown),
    ...took(shown),
  ].join("\n");

const counted = ({ counts }: ShownRegister): string[] => {
  const lines = Object.entries(counts).flatMap(([column, values]) =>
    Object.entries(values).map(([value, many]) => [
      inWords(column),
      value,
      many,
    ]),
  );
  return lines.length === 0 ? [] : [table(["by", "value", "lines"], lines, "")];
};

const took = ({ times }: ShownRegister): string[] =>
  times === undefined
    ? []
    : [
        rows([
          ["requests", times.requests],
          ["answered", times.answered],
          ["overdue", times.overdue],
          ["days, median", times.medianDays],
          ["days, 90 of 100", times.p90Days],
        ]),
      ];

/** `receivedAt` as "received at". */
const inWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function cellOf(value: string | number | boolean | null | undefined): Cell {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? moment(value) : value;
}
