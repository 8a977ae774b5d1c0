import "../counting/quiet.ts";
import { auditBatch, auditWrites } from "../counting/audit-writes.ts";
import { callCost } from "../counting/invocation-cost.ts";
import { total } from "../counting/lines.ts";
import { type AwsCall, nameOf, unitsOf } from "../counting/tally.ts";
import type { Metric, Row } from "../metric.ts";

const sizes = [1, 100, 10_000] as const;
/** What DynamoDB serves of one item in a second. */
const itemUnits = 1000;

export const auditChain: Metric = {
  name: "audit-chain",
  about:
    "what writes to the ledger cost in the audit chain, by the size of what the stream brings",
  async run() {
    const found = await auditWrites(sizes);
    return [
      ...sizes.flatMap((size) => rowsOf(size, (found.get(size) ?? []).flat())),
      ...atItsFullest(found.get(10_000)?.at(-1) ?? []),
    ];
  },
};

/** Two looks at the end, one move of it, one object: for each two hundred writes, or what a minute brings. */
function rowsOf(size: number, calls: readonly AwsCall[]): Row[] {
  const batches = Math.ceil(size / auditBatch);
  const row = (name: string, most: number): Row => ({
    what: `${size.toLocaleString("en-US")} of the stream: ${name}`,
    value: calls.filter((call) => nameOf(call) === name).length,
    unit: "calls",
    gate: { most },
    exact: true,
  });
  return [
    row("S3 PutObject", batches),
    row("DynamoDB PutItem", batches),
    row("DynamoDB GetItem", 2 * batches),
  ];
}

/** When an hour's events are remembered and a segment is full, which is the most that the end ever weighs. */
function atItsFullest(calls: readonly AwsCall[]): Row[] {
  const writes = unitsOf(calls, "writes");
  return [
    {
      what: "a full segment: write units",
      value: writes,
      unit: "units",
      gate: { most: 400 },
      exact: true,
    },
    {
      what: "a full segment: read units",
      value: unitsOf(calls, "reads"),
      unit: "units",
      gate: { most: 200 },
      exact: true,
    },
    {
      what: "a million records in full segments",
      value: (total(callCost(calls)) * 1e6) / auditBatch,
      unit: "$",
      gate: { most: 2 },
      exact: true,
    },
    {
      what: "the most that one chain takes",
      value: Math.floor((itemUnits / writes) * auditBatch),
      unit: "records/s",
      aim: { least: 500 },
      exact: true,
    },
  ];
}
