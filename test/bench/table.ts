import type { Limit, Row } from "./metric.ts";
import { type Outcome, verdictShown } from "./verdict.ts";

export const head = [
  "Metric",
  "What",
  "Median",
  "p90",
  "Gate",
  "Aim",
  "Anchor",
  "Verdict",
  "Note",
] as const;

/** Columns that hold numbers, which stand right. */
const numbers = new Set<string>(["Median", "p90", "Gate", "Aim"]);

/** One line a row; a metric without any has one line that says why. */
export const linesOf = (outcomes: readonly Outcome[]): string[][] =>
  outcomes.flatMap((outcome) =>
    "rows" in outcome
      ? outcome.rows.map((row) => lineOf(outcome.name, row))
      : [[outcome.name, "", "", "", "", "", "", ...withoutRows(outcome)]],
  );

const withoutRows = (outcome: Exclude<Outcome, { rows: unknown }>): string[] =>
  "broken" in outcome
    ? ["broken", outcome.broken]
    : ["left out", outcome.leftOut];

function lineOf(metric: string, row: Row): string[] {
  return [
    metric,
    row.what,
    `${shown(row.value)} ${row.unit}`,
    shown(row.p90),
    asSet(row.gate),
    asSet(row.aim),
    row.anchor ?? "",
    verdictShown(row),
    [row.also, against(row)].filter((part) => part !== undefined).join("; "),
  ];
}

const against = ({ baseline }: Row): string | undefined =>
  baseline === undefined ? undefined : `against ${baseline}`;

/** A limit as it was set, not rounded. */
function asSet(limit: Limit | undefined): string {
  if (limit === undefined) return "";
  return "most" in limit
    ? exactly(limit.most)
    : `at least ${exactly(limit.least)}`;
}

const { format: exactly } = new Intl.NumberFormat("en", {
  useGrouping: false,
  maximumFractionDigits: 9,
});

/** Three figures: enough to compare, no more than a measure can hold. */
export function shown(value: number | undefined): string {
  if (value === undefined) return "";
  if (value === 0 || Number.isInteger(value)) return String(value);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 7));
}

/** For a terminal: columns as wide as their widest cell. */
export function textTable(lines: readonly (readonly string[])[]): string {
  const rows = [head, ...lines];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  const cell = (cells: readonly string[], column: number) =>
    padded(
      cells[column] ?? "",
      widths[column] ?? 0,
      numbers.has(head[column] ?? ""),
    );
  return rows
    .map((cells) =>
      head
        .map((_, column) => cell(cells, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** For a document. */
export function markdownTable(
  titles: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(titles),
    line(titles.map((title) => (numbers.has(title) ? "---:" : "---"))),
    ...lines.map(line),
  ].join("\n");
}

const padded = (cell: string, width: number, right: boolean): string =>
  right ? cell.padStart(width) : cell.padEnd(width);
