import "../counting/quiet.ts";
import {
  eraseMany,
  eraseManyOneByOne,
  type Times,
} from "../counting/erase-many.ts";
import { dynamoDbStub } from "../counting/dynamo-db-stub.ts";
import { s3Stub } from "../counting/s3-stub.ts";
import { dynamoDbLocal } from "../counting/start-emulators.ts";
import { type AwsCall, perOperation } from "../counting/tally.ts";
import type { Metric, Row } from "../metric.ts";

const count = 1000;
const latencyMs = 20;

export const eraseThousand: Metric = {
  name: "erase-1000",
  about: `${count} recordings erased and proven gone: calls counted on DynamoDB Local; timed once more with its answers given again, by it and S3 alike after ${latencyMs} ms, by the platform at once`,
  async run(_tell, wanted) {
    await using local = await dynamoDbLocal();
    if (wanted === "exact") return countsOf(await countedOn(local.endpoint));
    await using dynamo = await dynamoDbStub(local.endpoint, latencyMs);
    const { calls } = await eraseBoth(dynamo.endpoint, 0);
    dynamo.replay();
    const { times, oneByOne } = await eraseBoth(dynamo.endpoint, latencyMs);
    return [...countsOf(calls), ...timesOf(times, oneByOne)];
  },
};

async function countedOn(endpoint: string): Promise<AwsCall[]> {
  await using s3 = await s3Stub(0);
  return (await eraseMany({ endpoint, s3 }, "ours", count)).calls;
}

async function eraseBoth(endpoint: string, s3LatencyMs: number) {
  await using s3 = await s3Stub(s3LatencyMs);
  const means = { endpoint, s3 };
  await eraseMany(means, "warm-up", count);
  const { calls, times } = await eraseMany(means, "ours", count);
  const oneByOne = await eraseManyOneByOne(means, count);
  return { calls, times, oneByOne };
}

const isProof = ({ operation }: AwsCall): boolean => operation === "HeadObject";

function countsOf(calls: readonly AwsCall[]): Row[] {
  const deletion = calls.filter((call) => !isProof(call));
  const exact = { unit: "calls", exact: true };
  return [
    {
      what: "deletion",
      value: deletion.length,
      baseline: `one by one: ${2 * count}`,
      gate: { most: 60 },
      aim: { most: 45 },
      ...exact,
    },
    ...[...perOperation(deletion)].map(([operation, value]) => ({
      what: `deletion: ${operation}`,
      value,
      ...exact,
    })),
    { what: "proof", value: calls.length - deletion.length, ...exact },
  ];
}

function timesOf(ours: Times, oneByOne: Times): Row[] {
  const row = (what: string, ...parts: (keyof Times)[]): Row => {
    const [ms, naiveMs] = [ours, oneByOne].map((times) =>
      parts.reduce((sum, part) => sum + times[part], 0),
    );
    return {
      what: `time of ${what}`,
      value: (naiveMs ?? 0) / (ms ?? 1),
      unit: "x as fast as one by one",
      also: `${seconds(ms)}; one by one ${seconds(naiveMs)}`,
      exact: false,
    };
  };
  return [
    {
      ...row("the deletion", "objects", "ledger"),
      gate: { least: 100 },
      aim: { least: 170 },
    },
    row("the deletion: objects", "objects"),
    row("the deletion: ledger", "ledger"),
    row("the proof", "proof"),
    row("all", "objects", "ledger", "proof"),
  ];
}

const seconds = (ms = 0): string => `${(ms / 1000).toFixed(2)} s`;
