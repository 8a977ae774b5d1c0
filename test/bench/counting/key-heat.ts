import { keyOf } from "#domain/ledger/keys";
import { dayShards, queueShards, shardOf } from "#domain/ledger/shards";
import type { DueQueue, LedgerKey } from "#domain/ports";
import type { Call } from "#test/builders/calls";
import { indexWrites } from "./index-writes.ts";
import type { Life, Write } from "./life-of-a-call.ts";
import { arrivals, hexadecimalId, seededRandom } from "./random.ts";

const day = 86_400;
/** So many calls' real keys are hashed; each second of the day takes its calls from somewhere among them. */
const knownCalls = 20_000;

/** Units a second under a key, over every key of its sort and every second of a day. */
export type Heat = { median: number; most: number };

/** What one write does to the keys that calls share, whichever call it is. */
type Shared = { delaySeconds: number; touches: Touch[] };
type Touch = {
  sort: string;
  units: number;
  /** For each shard how many of the known calls, up to each, fall on it. */
  upTo: Uint32Array[];
  /** Of an item that is listed by the day it was first written on. */
  bornSeconds?: number;
};

/**
 * A day of calls at a steady rate, which has lasted for longer than a recording is kept: every second has the writes of
 * calls that began now, half a minute ago, an hour ago and thirty days ago. Sweeps spread their work over their minute.
 */
export function heatOfADay(
  life: Life,
  callsASecond: number,
  seconds = day,
): Map<string, Heat> {
  const random = seededRandom(callsASecond);
  const writes = sharedWrites(life, random);
  const counts = new Map<string, Uint32Array>();
  for (let second = 0; second < seconds; second += 1) {
    const heat = new Map<string, Float64Array>();
    for (const write of writes) {
      const calls = arrivals(callsASecond, random);
      const from = Math.floor(random() * (knownCalls - calls));
      touch(heat, write, { second, from, to: from + calls });
    }
    for (const [sort, units] of heat) note(counts, nameOf(sort, second), units);
  }
  return new Map([...counts].map(([sort, seen]) => [sort, heatOf(seen)]));
}

type Cohort = { second: number; from: number; to: number };

function touch(
  heat: Map<string, Float64Array>,
  { touches, delaySeconds }: Shared,
  { second, from, to }: Cohort,
): void {
  for (const { sort, units, upTo, bornSeconds } of touches) {
    const began = second - delaySeconds + (bornSeconds ?? 0);
    const full =
      bornSeconds === undefined ? sort : `${sort} ${Math.floor(began / day)}`;
    const sums = heat.get(full) ?? new Float64Array(upTo.length);
    heat.set(full, sums);
    for (const [shard, passed] of upTo.entries())
      sums[shard] =
        (sums[shard] ?? 0) + units * ((passed[to] ?? 0) - (passed[from] ?? 0));
  }
}

/** Days are told apart as today and before. */
function nameOf(sort: string, second: number): string {
  const [name = sort, began] = sort.split(" day ");
  if (began === undefined) return name;
  return Number(began) === Math.floor(second / day)
    ? `${name} today`
    : `${name} before today`;
}

/** More units than this under one key in one second are counted as this many. */
const mostUnits = 20_000;

function note(
  counts: Map<string, Uint32Array>,
  name: string,
  units: Float64Array,
): void {
  const seen = counts.get(name) ?? new Uint32Array(mostUnits + 1);
  counts.set(name, seen);
  for (const each of units) {
    const at = Math.min(Math.round(each), mostUnits);
    seen[at] = (seen[at] ?? 0) + 1;
  }
}

function heatOf(seen: Uint32Array): Heat {
  const all = seen.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  const median = seen.findIndex((count) => (passed += count) * 2 >= all);
  return { median, most: seen.findLastIndex((count) => count > 0) };
}

function sharedWrites({ call, writes }: Life, random: () => number): Shared[] {
  const calls = Array.from({ length: knownCalls }, () => ({
    interactionId: hexadecimalId(random),
    platformRecordingId: hexadecimalId(random),
    callId: hexadecimalId(random),
  }));
  const hashed = new Map<string, Uint32Array[]>();
  const spread = (key: LedgerKey, shards: number) => {
    const name = `${key.partition} ${key.item} ${shards}`;
    const upTo =
      hashed.get(name) ??
      upToEach(
        calls.map((one) => shardOf(keyFor(key, call, one), shards)),
        shards,
      );
    hashed.set(name, upTo);
    return upTo;
  };
  return writes.map((write) => ({
    delaySeconds: Math.floor(write.afterSeconds),
    touches: indexWrites(write).flatMap(({ index, value, units, key }) => {
      if (index === "due") {
        const [queue = ""] = value.split("#");
        const shards = isQueue(queue) ? queueShards[queue] : 1;
        return [{ sort: `due ${queue}`, units, upTo: spread(key, shards) }];
      }
      if (index !== "day") return [];
      const bornSeconds = bornAt(write, writes);
      const [list = ""] = value.split("#");
      const upTo = spread(key, dayShards(value));
      return [{ sort: `${list} of day`, units, upTo, bornSeconds }];
    }),
  }));
}

const isQueue = (name: string): name is DueQueue => name in queueShards;

type Ids = Record<"interactionId" | "platformRecordingId" | "callId", string>;

/** The key the same item of another call has. */
function keyFor(key: LedgerKey, call: Call, other: Ids): LedgerKey {
  const renamed = (text: string) =>
    text
      .replace(call.interactionId, other.interactionId)
      .replace(call.platformRecordingId, other.platformRecordingId)
      .replace(call.callId, other.callId);
  return { partition: renamed(key.partition), item: renamed(key.item) };
}

function upToEach(drawn: readonly number[], shards: number): Uint32Array[] {
  return Array.from({ length: shards }, (_, shard) => {
    const upTo = new Uint32Array(drawn.length + 1);
    for (const [index, each] of drawn.entries())
      upTo[index + 1] = (upTo[index] ?? 0) + Number(each === shard);
    return upTo;
  });
}

/** When the item was first written: the day it is listed under. */
function bornAt(write: Write, writes: readonly Write[]): number {
  const first = writes.find(({ after }) => sameKey(after, write.after));
  return Math.floor(first?.afterSeconds ?? 0);
}

const sameKey = (one: Write["after"], other: Write["after"]): boolean =>
  one !== undefined &&
  other !== undefined &&
  JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
