import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf, keyOf } from "#domain/ledger/keys";
import { shardOf } from "#domain/ledger/shards";
import { heatOfADay } from "#test/bench/counting/key-heat";
import { lifeOfACall } from "#test/bench/counting/life-of-a-call";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecording,
  aRequest,
  aSealedSubject,
} from "#test/contracts/ledger-items";

test("the same fact twice has one key, so that it is written once (T78, T102)", () => {
  const answer = aConsentAnswer();
  const again = {
    ...answer,
    receivedAt: aConsentAnswer().receivedAt,
    revision: 9,
  };
  expect(keyOf(again)).toEqual(keyOf(answer));
});

test("a later answer stands beside the first (R8, T73)", () => {
  const first = aConsentAnswer();
  const later = { ...first, ordinal: "later" as const };
  expect(keyOf(later).partition).toBe(keyOf(first).partition);
  expect(keyOf(later).item).not.toBe(keyOf(first).item);
});

test("answers to recording and to monitoring are two items (R8, T74)", () => {
  const recording = aConsentAnswer();
  const monitoring = { ...recording, purpose: "monitoring" as const };
  expect(keyOf(monitoring)).not.toEqual(keyOf(recording));
});

test("what has no time to be looked at waits in no queue (T10)", () => {
  for (const item of [
    aRecording(),
    aCollection(),
    aRequest(),
    aConsentAnswer(),
    anEvidence(),
    aSealedSubject(),
  ])
    expect(indexesOf(item).due).toBeUndefined();
});

test.each([
  ["waiting", "settle"],
  ["admitting", "settle"],
  ["kept", "erase"],
  ["erasing", "erase"],
])("a recording that is %s is looked at by those who %s", (state, queue) => {
  const nextAt = "2026-11-24T10:00:00.000Z";
  expect(indexesOf(aRecording({ state, nextAt })).due).toEqual({
    queue,
    at: nextAt,
  });
});

test("a caller who hides the number is in no index of subjects (T55)", () => {
  expect(indexesOf(aRecording({ subject: null }))).not.toHaveProperty(
    "subject",
  );
});

test("every key has a shard", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.integer({ min: 1, max: 40 }),
      (partition, item, shards) => {
        const shard = shardOf({ partition, item }, shards);
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(
          true,
        );
      },
    ),
  );
});

test("two thousand calls a second write less under one key than DynamoDB takes", async () => {
  const heats = heatOfADay(await lifeOfACall(), 2000, 120);
  expect([...heats.keys()].sort()).toEqual([
    "calls of today",
    "due collect",
    "due erase",
    "due settle",
  ]);
  for (const [sort, { most }] of heats) expect(most, sort).toBeLessThan(1000);
});
