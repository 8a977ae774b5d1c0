import "../counting/quiet.ts";
import { recordOf } from "#adapters/aws/ledger-record";
import { itemBytes, writeUnits } from "../counting/item-size.ts";
import { heatOfADay } from "../counting/key-heat.ts";
import { lifeOfACall, type Write } from "../counting/life-of-a-call.ts";
import type { Metric, Row } from "../metric.ts";

const callsASecond = 2000;
/** What DynamoDB serves under one partition key in a second. */
const most = { writes: 1000, reads: 3000 };
/** The largest number of items one sweep takes from a queue. */
const sweepSize = 1000;

export const hotPartitions: Metric = {
  name: "hot-partitions",
  about: `the hottest keys of a day of ${callsASecond} calls a second`,
  async run() {
    const life = await lifeOfACall();
    const heats = heatOfADay(life, callsASecond);
    return [
      ...[...heats].map(([sort, heat]) => ({
        what: `${sort}: a key's busiest second`,
        value: heat.most,
        unit: "write units",
        baseline: `half of all seconds below ${heat.median}`,
        gate: { most: most.writes },
        exact: true,
      })),
      ownKeys(life.writes),
      sweptKeys(life.writes),
    ];
  },
};

/** The table's own keys, and those of the indexes by alias and subject, are a call's or a caller's alone. */
function ownKeys(writes: readonly Write[]): Row {
  const seconds = Map.groupBy(writes, ({ afterSeconds }) =>
    Math.floor(afterSeconds),
  );
  const units = [...seconds.values()].map((group) =>
    group.reduce((sum, write) => sum + tableUnits(write), 0),
  );
  return {
    what: "a call's own partition: its busiest second",
    value: Math.max(...units),
    unit: "write units",
    gate: { most: most.writes },
    exact: true,
  };
}

const tableUnits = ({ before, after, together }: Write): number =>
  Math.max(...[before, after].map(weight).map(writeUnits)) * (together ? 2 : 1);

/** Each sweep may find a whole batch under one key, and reads it there in one query. */
function sweptKeys(writes: readonly Write[]): Row {
  const bytes = Math.max(...writes.map(({ after }) => weight(after)));
  return {
    what: "a queue's key: a sweep",
    value: Math.ceil((sweepSize * bytes) / 4096) / 2,
    unit: "read units",
    gate: { most: most.reads },
    exact: true,
  };
}

const weight = (item: Write["after"]): number =>
  item === undefined ? 0 : itemBytes(recordOf(item));
