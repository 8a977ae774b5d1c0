import { expect, test } from "vitest";
import { settle } from "#local/run/settle";

/** So many passes have something to carry; each lets workflows go on. */
function busyFor(passes: number) {
  const done: string[] = [];
  let left = passes;
  return {
    done,
    pump: {
      deadLetters: () => [],
      carry: () => {
        done.push("carry");
        left -= 1;
        return Promise.resolve(left >= 0);
      },
    },
    workflows: {
      untilWaiting: () => {
        done.push("wait");
        return Promise.resolve();
      },
    },
  };
}

test("what happened has its consequences, and those theirs, until there are none", async () => {
  const { done, ...engine } = busyFor(2);
  await settle(engine);
  expect(done).toEqual(["carry", "wait", "carry", "wait", "carry"]);
});

test("callers who never fall silent hold no sweep", async () => {
  const { done, ...engine } = busyFor(Infinity);
  await settle(engine);
  expect(done.length).toBeLessThan(100);
});
