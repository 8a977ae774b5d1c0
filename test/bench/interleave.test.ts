import { expect, test } from "vitest";
import { interleaved } from "./interleave.ts";

test("every case is sampled once a round, and the first round is not counted", async () => {
  let taken = 0;
  const samples = await interleaved(["ours", "B1", "F"], 4, () =>
    Promise.resolve((taken += 1)),
  );
  expect([...samples.values()].map((each) => each.length)).toEqual([4, 4, 4]);
  expect([...samples.values()].flat().toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 4),
  );
});

test("no case always comes first", async () => {
  const order: string[] = [];
  await interleaved(["ours", "B1"], 1, (one) => {
    order.push(one);
    return Promise.resolve();
  });
  expect(order).toEqual(["ours", "B1", "B1", "ours"]);
});

test("one sample is taken at a time", async () => {
  let running = 0;
  await interleaved(["ours", "B1"], 2, async () => {
    running += 1;
    await Promise.resolve();
    expect(running).toBe(1);
    running -= 1;
  });
});
