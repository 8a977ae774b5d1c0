import type { Limit, Metric, Row } from "./metric.ts";

export type Verdict = "met" | "missed" | "no gate";

/** A metric with what it found, or with why it found nothing: it broke, or this machine has not what it needs. */
export type Outcome = Pick<Metric, "name" | "about"> &
  ({ rows: readonly Row[] } | { broken: string } | { leftOut: string });

export function verdictOf({ value, gate }: Row): Verdict {
  if (gate === undefined) return "no gate";
  return isWithin(value, gate) ? "met" : "missed";
}

/** The verdict in words: a missed gate with the decision that excuses it, an excuse that nothing needs any more. */
export function verdictShown(row: Row): string {
  const verdict = verdictOf(row);
  if (verdict === "no gate") return "";
  if (row.excused === undefined) return verdict;
  return verdict === "missed"
    ? `missed, see ${row.excused}`
    : `met, drop ${row.excused}`;
}

const isWithin = (value: number, limit: Limit): boolean =>
  "most" in limit ? value <= limit.most : value >= limit.least;

/** 0: every exact gate is met, or excused. 1: one is missed. 2: something broke, so nothing is known of its gates. */
export function exitCodeOf(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  if (outcomes.some((outcome) => "broken" in outcome)) return 2;
  const rows = outcomes.flatMap((outcome) =>
    "rows" in outcome ? outcome.rows : [],
  );
  return rows.some(failsBuild) ? 1 : 0;
}

const failsBuild = (row: Row): boolean =>
  row.exact && row.excused === undefined && verdictOf(row) === "missed";

/** An outcome for a program to read: each row with its verdict. */
export const judged = (outcome: Outcome) =>
  "rows" in outcome
    ? {
        ...outcome,
        rows: outcome.rows.map((row) => ({ ...row, verdict: verdictOf(row) })),
      }
    : outcome;
