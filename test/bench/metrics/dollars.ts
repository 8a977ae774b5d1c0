import "../counting/quiet.ts";
import { callCost, type CallCost } from "../counting/call-cost.ts";
import { added, times, total, type Lines } from "../counting/lines.ts";
import type { Metric, Row } from "../metric.ts";

/** What the gate is about. The rest of a call's life is told beside it. */
const gated: readonly (keyof CallCost)[] = [
  "the answer's webhook",
  "the landed object's event",
  "its share of an erasure of 1,000",
];

export const dollars: Metric = {
  name: "dollars",
  about: "list price of a million inbound calls with a yes and one recording",
  async run() {
    const paths = Object.entries(await callCost());
    const chosen = paths.filter(([path]) => gated.some((one) => one === path));
    const sum = (some: typeof paths) =>
      added(...some.map(([, lines]) => lines));
    return [
      ...paths.flatMap(([path, lines]) => rowsOf(path, lines)),
      {
        ...row("answer, landed object and erasure", sum(chosen)),
        gate: { most: 8 },
        aim: { most: 5 },
        excused: "010",
      },
      ...rowsOf("the whole life of a call", sum(paths)),
    ];
  },
};

function row(what: string, lines: Lines): Row {
  const value = total(times(lines, 1e6));
  return { what, value, unit: "$", exact: true };
}

const rowsOf = (what: string, lines: Lines): Row[] => [
  row(what, lines),
  ...Object.entries(lines).map(([line, dollars]) =>
    row(`${what}: ${line}`, { [line]: dollars }),
  ),
];
