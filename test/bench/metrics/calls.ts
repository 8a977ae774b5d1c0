import type { Metric, Row } from "../metric.ts";
import { scenes, type Scene } from "../counting/scenes.ts";
import { perOperation } from "../counting/tally.ts";

/** A webhook is held to one call, what S3 reports to two; the rest is told. */
const limits: Partial<Record<Scene["by"], Pick<Row, "gate" | "aim">>> = {
  "answer-consent": { gate: { most: 1 } },
  "receive-event": { gate: { most: 1 } },
  "admit-recording": { gate: { most: 2 }, aim: { most: 1 } },
  "record-object-event": { gate: { most: 2 }, aim: { most: 1 } },
};

const excuses: Record<string, Pick<Row, "excused">> = {
  "answer-consent, duplicate": { excused: "010" },
  "admit-recording, with a yes": { excused: "010" },
  "admit-recording, with a no": { excused: "010" },
};

export const calls: Metric = {
  name: "calls",
  about: "AWS calls of one invocation, the process being warm",
  run: async () => (await scenes()).flatMap(rowsOf),
};

/** A yes that comes again is answered from all answers there are by then: it may have been taken back (Art 7(3)). */
function rowsOf(scene: Scene): Row[] {
  const { by, when, calls } = scene;
  const what = `${by}, ${when}`;
  const unit = "calls";
  return [
    {
      what,
      value: calls.length,
      unit,
      exact: true,
      ...limits[by],
      ...excuses[what],
    },
    ...[...perOperation(calls)].map(([operation, value]) => ({
      what: `${what}: ${operation}`,
      value,
      unit,
      exact: true,
    })),
  ];
}
