import { expect, test } from "vitest";
import { atOnce, perform } from "./perform.ts";
import type { Step } from "./steps.ts";
import { openWorld, type World } from "./world.ts";

const audioLands: Step = {
  do: "upload",
  call: 0,
  index: 0,
  words: "hello",
  by: "collected",
};
const nextEvent: Step = { do: "deliver", position: 0, again: false };
const answered = (digit: string): Step => ({
  do: "answer",
  call: 0,
  digit,
  flow: digit,
});
const pass = (minutes: number): Step => ({ do: "pass", minutes });
const sweeps: Step[] = [
  { do: "sweep", which: "collect" },
  { do: "sweep", which: "settle" },
  { do: "sweep", which: "erase" },
];

async function tell(world: World, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await Promise.allSettled([perform(world, step, atOnce)]);
    world.catchUp();
  }
}

const bytesIn = ({ embedded }: World) =>
  embedded.s3.listVersions("recordings").filter(({ marker }) => !marker);

/** Interleavings that once broke a promise; each stays, told step by step. */

test("a no that comes after the audio was kept has it erased (R8)", async () => {
  const world = openWorld();
  await tell(world, [
    answered("1"),
    audioLands,
    nextEvent,
    { do: "end", call: 0, minutesAgo: 0 },
    answered("2"),
  ]);
  for (let round = 0; round < 3; round += 1)
    await tell(world, [pass(16), ...sweeps]);

  expect(bytesIn(world)).toEqual([]);
});

test("a recording is not called erased while a copy from a broken-off admission is in the bucket (T2)", async () => {
  const world = openWorld();
  const copiedAndDied: Step = {
    ...nextEvent,
    again: true,
    broken: { call: 3, when: "after" },
  };
  await tell(world, [
    answered("1"),
    audioLands,
    copiedAndDied,
    answered("2"),
    pass(6),
    ...sweeps,
  ]);

  const recording = [...world.items.values()].find(
    ({ kind }) => kind === "recording",
  );
  expect(recording).toHaveProperty("state", "erased");
  expect(bytesIn(world)).toEqual([]);
});

test("both copies of an admission that had to be begun twice are gone when it is called erased (T2)", async () => {
  const world = openWorld();
  const lands: Step = { ...nextEvent, again: true };
  await tell(world, [
    answered("1"),
    audioLands,
    { ...lands, broken: { call: 3, when: "after" } },
    lands,
  ]);
  expect(bytesIn(world)).toHaveLength(2);
  await tell(world, [
    { do: "end", call: 0, minutesAgo: 0 },
    answered("2"),
    pass(16),
    ...sweeps,
  ]);

  expect([...world.items.values()]).toContainEqual(
    expect.objectContaining({ kind: "recording", state: "erased" }),
  );
  expect(bytesIn(world)).toEqual([]);
});

test("audio with a yes outlives the wait it began before its call was announced (R27, T102)", async () => {
  const world = openWorld();
  const lands: Step = { do: "deliver", position: 0, again: true };
  await tell(world, [
    answered("1"),
    { do: "record", call: 0, index: 0 },
    { ...audioLands, by: "custom-storage" },
    lands,
    { do: "end", call: 0, minutesAgo: 0 },
    { ...lands, broken: { call: 6, when: "before" } },
    pass(16),
    ...sweeps,
    pass(16),
    ...sweeps,
  ]);

  expect([...world.items.values()]).toContainEqual(
    expect.objectContaining({
      kind: "recording",
      interactionId: "interaction-0",
      state: "kept",
    }),
  );
});
