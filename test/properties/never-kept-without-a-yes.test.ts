import fc from "fast-check";
import { expect, test } from "vitest";
import { attempt } from "#domain/attempt";
import type { TakeTurns } from "./broken-off.ts";
import { atOnce, perform, repeat } from "./perform.ts";
import {
  expectAfterTheSweeps,
  expectAfterTheTerm,
  expectAtAnyMoment,
} from "./promises.ts";
import { type Step, story } from "./steps.ts";
import { openWorld, type World } from "./world.ts";

const isMessage = ({ do: what }: Step) => what === "answer" || what === "end";
const hasDuplicates = ({ do: what }: Step) =>
  what === "answer" || what === "end" || what === "deliver";

/** Whoever sent a message that was not acknowledged sends it again, later. */
async function tryStep(
  world: World,
  step: Step,
  takeTurns: TakeTurns,
  later: Step[],
): Promise<boolean> {
  const done = await attempt(() => perform(world, step, takeTurns));
  if (!done.ok && isMessage(step)) later.push({ ...step, broken: undefined });
  return done.ok;
}

/** A message that was taken changes nothing when it comes again. */
async function expectNoChange(world: World, step: Step): Promise<void> {
  const before = new Map(world.items);
  await attempt(() => repeat(world, step));
  world.catchUp();
  expect(world.items).toEqual(before);
}

/** The scheduler sees no failure of its own: it would report one that is dealt with a turn later. */
function turnsOf(scheduler: fc.Scheduler): TakeTurns {
  return (act) => {
    const turn = scheduler.scheduleFunction(
      (...given: Parameters<typeof act>) => attempt(() => act(...given)),
    );
    return async (...given) => {
      const done = await turn(...given);
      if (!done.ok) throw done.reason;
      return done.value;
    };
  };
}

async function tell(
  world: World,
  steps: readonly Step[][],
  scheduler: fc.Scheduler,
): Promise<Step[]> {
  const later: Step[] = [];
  for (const together of steps) {
    const [first, ...others] = together;
    if (first === undefined) continue;
    world.watched.refusedNow.clear();
    if (others.length === 0) {
      const taken = await tryStep(world, first, atOnce, later);
      world.catchUp();
      if (taken && hasDuplicates(first)) await expectNoChange(world, first);
    } else {
      const takeTurns = turnsOf(scheduler);
      await scheduler.waitFor(
        Promise.all(
          together.map((step) => tryStep(world, step, takeTurns, later)),
        ),
      );
    }
    world.catchUp();
    await expectAtAnyMoment(world);
  }
  return later;
}

/** The looks of an eraser that is denied three times, and a day in which bytes that went missing may still come. */
const denied = [5, 16, 61];
const untilAllIsDone = [...denied, 7 * 60, 7 * 60, 25 * 60, ...denied];

/** Everything delivered, every sweep run, each as often as it takes, and then time goes by. */
async function quiet(world: World, minutes: number): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const which of ["collect", "settle", "erase"] as const) {
      await perform(world, { do: "sweep", which }, atOnce);
      await deliverAll(world);
    }
    await expectAtAnyMoment(world);
  }
  await perform(world, { do: "lifecycle" }, atOnce);
  await perform(world, { do: "pass", minutes }, atOnce);
}

async function deliverAll(world: World): Promise<void> {
  world.catchUp();
  while (world.answers.length > 0)
    await perform(world, { do: "hear", again: false }, atOnce);
  for (let tries = 0; tries < 100 && world.events.length > 0; tries += 1) {
    await attempt(() =>
      perform(world, { do: "deliver", position: tries, again: false }, atOnce),
    );
    world.catchUp();
  }
}

test(
  "whatever comes, in whatever order, nothing is kept without a yes or longer than its term",
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.scheduler(), async (steps, scheduler) => {
        const world = openWorld();
        const later = await tell(world, steps, scheduler);
        world.platform.heal();
        world.watched.refusedNow.clear();
        for (const step of later) await perform(world, step, atOnce);
        for (const minutes of untilAllIsDone) await quiet(world, minutes);
        await quiet(world, 1);
        expectAfterTheSweeps(world);
        for (const days of [31, 1, 1, 1, 1]) await quiet(world, days * 24 * 60);
        await quiet(world, 1);
        expectAfterTheTerm(world);
        // Of Custom Storage's file only the platform knows the call, and by now it has forgotten it.
        for (const event of world.allEvents.filter(
          ({ detail }) => !detail.object.key.startsWith("custom/"),
        )) {
          world.lastTaken = event;
          await expectNoChange(world, {
            do: "deliver",
            position: 0,
            again: false,
          });
        }
        world.embedded.close();
      }),
      { numRuns: 600 },
    );
  },
);
