import type { Cell, Row } from "./register.ts";

/** How long requests took, each once however many rights it carries. Days are calendar days from receipt to answer. */
export type Times = {
  requests: number;
  answered: number;
  /** Answered after its due date, or not answered and past it. */
  overdue: number;
  /** By the nearest rank: that many in a hundred took no longer. Nothing before the first answer. */
  medianDays: number | null;
  p90Days: number | null;
};

/** Of the lines of the register of requests. */
export function timesOf(rows: readonly Row[]): Times {
  const requests = new Map<Cell | undefined, Row>();
  for (const row of rows) requests.set(row["requestId"], row);
  const each = [...requests.values()];
  const days = each
    .flatMap(({ days: took }) => (typeof took === "number" ? [took] : []))
    .sort((one, other) => one - other);
  return {
    requests: each.length,
    answered: days.length,
    overdue: each.filter(({ overdue }) => overdue === true).length,
    medianDays: nearestRank(days, 50),
    p90Days: nearestRank(days, 90),
  };
}

/** `percent` in hundred of the sorted values are no greater. */
const nearestRank = (
  sorted: readonly number[],
  percent: number,
): number | null =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
