import type { Row } from "./metric.ts";
import { markdownTable, shown } from "./table.ts";
import type { Outcome } from "./verdict.ts";

/** One line of the history: a cell by its column's title. */
export type Run = Readonly<Record<string, string>>;

export const historyHeading = "## Runs so far";

/** The runs a document tells of, oldest first. */
export function runsIn(document: string): Run[] {
  const [, after = ""] = document.split(`\n${historyHeading}\n`);
  const [titles, , ...lines] = after
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  return lines.map((cells) =>
    Object.fromEntries(
      (titles ?? []).map((title, column) => [title, cells[column] ?? ""]),
    ),
  );
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Each metric's first row stands for it. */
export const runOf = (
  when: { Date: string; Machine: string; Node: string },
  outcomes: readonly Outcome[],
): Run => ({
  ...when,
  ...Object.fromEntries(
    outcomes.map((outcome) => [outcome.name, inShort(outcome)]),
  ),
});

const inShort = (outcome: Outcome): string =>
  "rows" in outcome
    ? figureOf(outcome.rows[0])
    : "broken" in outcome
      ? "broken"
      : "left out";

const figureOf = (row: Row | undefined): string =>
  row === undefined ? "" : `${shown(row.value)} ${row.unit}`;

/** A metric that is new has no figure in earlier runs; one that is gone keeps its column. */
export function historyOf(runs: readonly Run[]): string {
  const titles = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  return markdownTable(
    titles,
    runs.map((run) => titles.map((title) => run[title] ?? "")),
  );
}
