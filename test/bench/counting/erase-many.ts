import { awsObjectStore } from "#adapters/aws/object-store";
import type { ObjectStore } from "#domain/ports";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { Instant } from "#schemas/instant";
import { environment } from "#test/builders/office";
import { standInPlatform } from "#test/builders/stand-in-platform";
import { waitingWorkflows } from "#test/builders/waiting-workflows";
import {
  deleteOneByOne,
  proveOneByOne,
  recordOneByOne,
} from "../baselines/erase-one-by-one.ts";
import { countCalls } from "./count-calls.ts";
import { fillLedger } from "./fill-ledger.ts";
import { keptRecordings } from "./kept-recordings.ts";
import { longContext } from "./long-context.ts";
import { buckets } from "./open-aws.ts";
import { openCountedLedger } from "./open-ledger.ts";
import type { S3Stub } from "./s3-stub.ts";
import { stopwatch, type Stopwatch } from "./stopwatch.ts";
import { type AwsCall, openTally } from "./tally.ts";

export type Means = { endpoint: string; s3: S3Stub };
/** In milliseconds, by what is done: objects deleted, the ledger read and written, absence proven. */
export type Times = { objects: number; ledger: number; proof: number };

const dueAt = Instant.parse("2026-11-24T10:00:00.000Z");

export type Run = { times: Times; calls: AwsCall[] };

/** Our eraser, over a table of its own with `count` recordings due. */
export async function openEraser(
  { endpoint, s3 }: Means,
  table: string,
  count: number,
) {
  const tally = openTally();
  const { ledger, client } = await openCountedLedger(endpoint, table, tally);
  await fillLedger({ client, table }, keptRecordings(count, { dueAt }));
  const counted = countCalls(s3.client(), "S3", tally);
  const objects = awsObjectStore({ client: counted, buckets });
  const others = {
    platform: standInPlatform(),
    workflows: waitingWorkflows(),
    now: () => dueAt,
  };
  return {
    isDone: async () => (await ledger.due("erase", dueAt, 1)).length === 0,
    /** One scheduled run. */
    async run(): Promise<Run> {
      const watch = stopwatch();
      const erase = eraseRecordings(
        { ledger, objects: timed(objects, watch), ...others },
        environment,
      );
      const calls = await tally.during(() =>
        watch.in("all", () => erase({ scheduledTime: dueAt }, longContext)),
      );
      const proof = watch.milliseconds("look");
      const deletion = watch.milliseconds("delete");
      const ledgerMs = watch.milliseconds("all") - deletion - proof;
      return { calls, times: { objects: deletion, proof, ledger: ledgerMs } };
    },
  };
}

class NotErased extends Error {
  override readonly name = "NotErased";
  readonly code = "not-erased";
}

/** As many as one run takes on, in one run. */
export async function eraseMany(
  means: Means,
  table: string,
  count: number,
): Promise<Run> {
  const eraser = await openEraser(means, table, count);
  const run = await eraser.run();
  if (await eraser.isDone()) return run;
  throw new NotErased("Something is still due.");
}

const timed = (objects: ObjectStore, watch: Stopwatch): ObjectStore => ({
  ...objects,
  deleteVersions: (bucket, versions) =>
    watch.in("delete", () => objects.deleteVersions(bucket, versions)),
  look: (bucket, version) =>
    watch.in("look", () => objects.look(bucket, version)),
});

/** The same work, a recording at a time. */
export async function eraseManyOneByOne(
  { endpoint, s3 }: Means,
  count: number,
): Promise<Times> {
  const table = "one-by-one";
  const { client } = await openCountedLedger(endpoint, table, openTally());
  const recordings = [...keptRecordings(count, { dueAt })];
  await fillLedger({ client, table }, recordings);
  const [watch, objects] = [stopwatch(), s3.client()];
  await watch.in("objects", () => deleteOneByOne(objects, recordings));
  await watch.in("ledger", () =>
    recordOneByOne({ client, table }, recordings, dueAt),
  );
  await watch.in("proof", () => proveOneByOne(objects, recordings));
  return {
    objects: watch.milliseconds("objects"),
    ledger: watch.milliseconds("ledger"),
    proof: watch.milliseconds("proof"),
  };
}
