import "../counting/quiet.ts";
import { queueShards } from "#domain/ledger/shards";
import { Instant } from "#schemas/instant";
import { openEraser, type Run } from "../counting/erase-many.ts";
import { openCountedLedger } from "../counting/open-ledger.ts";
import { s3Stub } from "../counting/s3-stub.ts";
import { dynamoDbLocal } from "../counting/start-emulators.ts";
import { openTally, unitsOf } from "../counting/tally.ts";
import type { Metric, Row } from "../metric.ts";

const due = 10_000;
const batch = 1000;
const now = Instant.parse("2026-11-24T10:00:00.000Z");

export const dueSweep: Metric = {
  name: "due-sweep",
  about: `what the eraser asks when nothing is due, and when ${due} are`,
  async run() {
    await using dynamo = await dynamoDbLocal();
    return [
      await nothingDue(dynamo.endpoint),
      ...manyDue(await runs(dynamo.endpoint)),
    ];
  },
};

async function nothingDue(endpoint: string): Promise<Row> {
  const tally = openTally();
  const { ledger } = await openCountedLedger(endpoint, "nothing-due", tally);
  const calls = await tally.during(() => ledger.due("erase", now, batch));
  return {
    what: "nothing due: the eraser's queue",
    value: calls.length,
    unit: "queries",
    gate: { most: queueShards.erase },
    exact: true,
  };
}

async function runs(endpoint: string): Promise<Run[]> {
  await using s3 = await s3Stub(0);
  const eraser = await openEraser({ endpoint, s3 }, "many-due", due);
  const all: Run[] = [];
  while (!(await eraser.isDone())) all.push(await eraser.run());
  return all;
}

function manyDue(all: readonly Run[]): Row[] {
  const calls = all.map((run) =>
    run.calls.filter(({ operation }) => operation !== "HeadObject"),
  );
  const most = Math.max(...calls.map((each) => each.length));
  const row = (what: string, value: number, unit = "calls"): Row => ({
    what: `${due} due: ${what}`,
    value,
    unit,
    exact: true,
  });
  return [
    { ...row("all erased", all.length, "runs"), gate: { most: due / batch } },
    { ...row("a run, without the proof", most), gate: { most: 60 } },
    row("all runs, without the proof", calls.flat().length),
    row("the first run", unitsOf(calls[0] ?? [], "reads"), "read units"),
  ];
}
