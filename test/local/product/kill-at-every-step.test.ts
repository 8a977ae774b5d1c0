import { describe, expect, test } from "vitest";
import {
  factsOf,
  fiveMinutes,
  lettersOf,
  live,
  openWorld,
  requestIn,
} from "./killed-requests.ts";
import { lifeOf } from "./mortal.ts";

describe.each(["access", "erasure"] as const)("a request for %s", (right) => {
  test("ends in the same ledger wherever its process was killed, and writes no letter twice", async () => {
    const whole = await openWorld();
    const unbroken = lifeOf(Infinity);
    await live(whole, right, unbroken);
    expect(await requestIn(whole)).toMatchObject({ state: "fulfilled" });
    const expected = await factsOf(whole);
    const letters = await lettersOf(whole);
    expect(letters).toMatchObject({ unsure: 0 });

    for (let calls = 0; calls < unbroken.asked(); calls += 1) {
      const world = await openWorld();
      await live(world, right, lifeOf(calls));
      await fiveMinutes(world);
      await live(world, right);
      expect(await factsOf(world), `killed after ${calls}`).toEqual(expected);
      const { sent, toRequester, unsure } = await lettersOf(world);
      expect(new Set(sent).size, `killed after ${calls}`).toBe(sent.length);
      expect(toRequester + unsure).toBeGreaterThanOrEqual(letters.toRequester);
      world.embedded.close();
    }
    whole.embedded.close();
    expect(unbroken.asked()).toBeGreaterThan(50);
  }, 400_000);
});
