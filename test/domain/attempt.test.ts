import fc from "fast-check";
import { expect, test } from "vitest";
import { attempt, attemptEach, failuresOf } from "#domain/attempt";

class Poisoned extends Error {}

test("what fails stops none of the rest, and each answer stays with its item (T106)", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean()),
      fc.integer({ min: 1, max: 8 }),
      async (healthy, width) => {
        const attempts = await attemptEach(
          [...healthy.entries()],
          width,
          async ([position, isHealthy]) => {
            await Promise.resolve();
            if (!isHealthy) throw new Poisoned();
            return position;
          },
        );
        expect(attempts.map((one) => (one.ok ? one.value : "failed"))).toEqual(
          healthy.map((isHealthy, at) => (isHealthy ? at : "failed")),
        );
        expect(failuresOf(attempts)).toHaveLength(
          healthy.filter((isHealthy) => !isHealthy).length,
        );
      },
    ),
  );
});

test("no more than the width runs at once (T106)", async () => {
  let [running, most] = [0, 0];
  await attemptEach(Array.from({ length: 20 }), 3, async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  expect(most).toBe(3);
});

test("a failure is remembered as it was thrown", async () => {
  const poisoned = new Poisoned();
  expect(await attempt(() => Promise.reject(poisoned))).toEqual({
    ok: false,
    reason: poisoned,
  });
});
