import { describe, expect, test } from "vitest";
import type { Right } from "#schemas/right";
import {
  factsOf,
  fiveMinutes,
  lettersOf,
  live,
  openWorld,
  requestIn,
} from "./killed-requests.ts";
import { lifeOf } from "./mortal.ts";

/** A request whose process is never killed: how it ends, and how often it asks anything outside of itself. */
async function unbroken(right: Right) {
  const world = await openWorld();
  const life = lifeOf(Infinity);
  await live(world, right, life);
  expect(await requestIn(world)).toMatchObject({ state: "fulfilled" });
  const facts = await factsOf(world);
  const letters = await lettersOf(world);
  expect(letters).toMatchObject({ unsure: 0 });
  world.embedded.close();
  return { facts, letters, asked: life.asked() };
}

/** The same request, killed there and taken up again, says the same in the end, and wrote to nobody twice. */
async function endsTheSame(
  right: Right,
  calls: number,
  { facts, letters }: Awaited<ReturnType<typeof unbroken>>,
): Promise<void> {
  const world = await openWorld();
  await live(world, right, lifeOf(calls));
  await fiveMinutes(world);
  await live(world, right);
  expect(await factsOf(world), `killed after ${calls}`).toEqual(facts);
  const { sent, toRequester, unsure } = await lettersOf(world);
  expect(new Set(sent).size, `killed after ${calls}`).toBe(sent.length);
  expect(toRequester + unsure).toBeGreaterThanOrEqual(letters.toRequester);
  world.embedded.close();
}

describe.each(["access", "erasure"] as const)("a request for %s", (right) => {
  test("ends in the same ledger wherever its process was killed, and writes no letter twice", async () => {
    const whole = await unbroken(right);
    for (let calls = 0; calls < whole.asked; calls += 1)
      await endsTheSame(right, calls, whole);
    expect(whole.asked).toBeGreaterThan(50);
  }, 400_000);
});

/** So that the file stays short: of the others so many moments, evenly spread from the first to the last. */
const moments = 20;

describe.each([
  "rectification",
  "restriction",
  "objection",
  "withdrawal",
  "information",
] as const)("a request for %s", (right) => {
  test(`ends in the same ledger at each of ${moments} moments its process was killed at, and writes no letter twice`, async () => {
    const whole = await unbroken(right);
    const spread = Array.from({ length: moments }, (_, at) =>
      Math.floor((at * (whole.asked - 1)) / (moments - 1)),
    );
    for (const calls of new Set(spread)) await endsTheSame(right, calls, whole);
    expect(whole.asked).toBeGreaterThan(moments);
  }, 200_000);
});
