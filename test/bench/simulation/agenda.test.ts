import { expect, test } from "vitest";
import { openAgenda } from "./agenda.ts";
import { priorityQueue } from "./priority-queue.ts";

test("deeds are done in order of time, those of one moment as they were planned", async () => {
  const agenda = openAgenda(0);
  const done: string[] = [];
  const plan = (moment: number, name: string) => {
    agenda.at(moment, () => {
      done.push(`${name} at ${String(agenda.now())}`);
      return Promise.resolve();
    });
  };
  plan(20, "second");
  plan(10, "first");
  plan(20, "third");
  plan(40, "later");
  await agenda.runUntil(30);
  expect(done).toEqual(["first at 10", "second at 20", "third at 20"]);
  expect(agenda.now()).toBe(30);
  expect(agenda.planned()).toBe(1);
});

test("a deed may plan another, and what is planned for the past is done now", async () => {
  const agenda = openAgenda(100);
  const moments: number[] = [];
  agenda.at(110, () => {
    agenda.at(50, () => {
      moments.push(agenda.now());
      return Promise.resolve();
    });
    return Promise.resolve();
  });
  await agenda.runUntil(200);
  expect(moments).toEqual([110]);
});

test("a queue gives its entries in order, however they came", () => {
  const queue = priorityQueue<number>((one, other) => one - other);
  const numbers = Array.from({ length: 200 }, (_, index) => (index * 73) % 200);
  for (const number of numbers) queue.push(number);
  expect(queue.peek()).toBe(0);
  expect(numbers.map(() => queue.pop())).toEqual(
    numbers.toSorted((one, other) => one - other),
  );
  expect(queue.pop()).toBeUndefined();
  expect(queue.size()).toBe(0);
});
