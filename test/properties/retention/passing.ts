import fc from "fast-check";
import { expect } from "vitest";
import { recordObjectEvent } from "#domain/retention/record-object-event";
import {
  instantOf,
  millisecondsOf,
  plusDays,
  plusMinutes,
} from "#domain/time/instant";
import {
  ObjectEvent,
  vaultEvent,
} from "#functions/record-object-event/vault-event";
import type { Instant } from "#schemas/instant";
import { type Command, command } from "./command.ts";
import { sweep } from "./erasing.ts";
import { lookedForWhatMayGo, type Model, mustGo } from "./model.ts";
import { expectNoneTooEarly } from "./promises.ts";
import type { Vault } from "./vault.ts";

const nextMidnight = (now: Instant): Instant =>
  instantOf((Math.floor(millisecondsOf(now) / 86_400_000) + 1) * 86_400_000);

/** Midnights, at which the bucket's lifecycle runs, and due instants, at which the eraser would. */
function momentsUntil(model: Model, end: Instant): Instant[] {
  const moments = new Set<Instant>([end]);
  for (let at = nextMidnight(model.now); at <= end; at = plusDays(at, 1))
    moments.add(at);
  for (const { dueAt } of model.recordings)
    if (dueAt > model.now && dueAt <= end) moments.add(dueAt);
  return [...moments].sort();
}

const goTo = (model: Model, { embedded }: Vault, at: Instant): void => {
  embedded.clock.set(at);
  model.now = at;
};

type Eraser =
  "no eraser" | "the eraser" | "an eraser that is offered everything";
type Days = { days: number; minutes: number; eraser: Eraser };

/** As time does it: the lifecycle at every midnight, and the eraser too unless it is out of order. */
async function pass(
  model: Model,
  vault: Vault,
  { days, minutes, eraser }: Days,
): Promise<void> {
  const end = plusMinutes(plusDays(model.now, days), minutes);
  const offersEverything = eraser === "an eraser that is offered everything";
  for (const at of momentsUntil(model, end)) {
    goTo(model, vault, at);
    const offered =
      eraser === "no eraser"
        ? 0
        : await sweep(model, vault, { offersEverything });
    const done =
      at === nextMidnight(instantOf(millisecondsOf(at) - 1))
        ? runLifecycle(model, vault)
        : 0;
    if (offered + done > 0) await expectNoneTooEarly(model, vault);
  }
}

export const passing: fc.Arbitrary<Command> = fc
  .record({
    days: fc.integer({ min: 1, max: 40 }),
    minutes: fc.nat({ max: 20 }),
    eraser: fc.constantFrom<Eraser>(
      "the eraser",
      "no eraser",
      "an eraser that is offered everything",
    ),
  })
  .map((given) =>
    command(
      `${given.days} days and ${given.minutes} minutes pass with ${given.eraser}`,
      { run: (model, vault) => pass(model, vault, given) },
    ),
  );

/** A broken-off sweep has its recordings for ten minutes. */
export const waiting: fc.Arbitrary<Command> = fc
  .integer({ min: 1, max: 20 })
  .map((minutes) =>
    command(`${minutes} minutes pass`, {
      run: (model, vault) => {
        goTo(model, vault, plusMinutes(model.now, minutes));
        return Promise.resolve();
      },
    }),
  );

function runLifecycle(model: Model, { embedded }: Vault): number {
  lookedForWhatMayGo(model);
  return embedded.s3.runLifecycle(model.now).length;
}

export const expiring: fc.Arbitrary<Command> = fc.constant(
  command("the lifecycle runs", {
    run: (model, vault) => {
      runLifecycle(model, vault);
      return Promise.resolve();
    },
  }),
);

type Telling = { which: number; again: boolean };

/** Late, doubled and in any order (A23). */
export const telling: fc.Arbitrary<Command> = fc
  .record({ which: fc.nat({ max: 9 }), again: fc.boolean() })
  .map((given) =>
    command(
      `S3 tells of its change ${given.which}${given.again ? ", and will again" : ""}`,
      { run: (model, vault) => tell(model, vault, given) },
    ),
  );

async function tell(
  { now }: Model,
  { embedded, events }: Vault,
  { which, again }: Telling,
): Promise<void> {
  const place = which % events.length;
  const event = events[place];
  if (event === undefined) return;
  const told = vaultEvent(ObjectEvent.parse(event), now);
  await recordObjectEvent(embedded.ledger, told, now);
  if (!again) events.splice(place, 1);
}

/**
 * Nobody keeps anything any more, every event is delivered and every claim lapsed: one sweep takes what was ordered gone
 * (T22), and one after the last term leaves nothing.
 */
export async function termEnds(model: Model, vault: Vault): Promise<void> {
  vault.listen();
  while (vault.events.length > 0)
    await tell(model, vault, { which: 0, again: false });
  goTo(model, vault, plusMinutes(model.now, 10));
  await sweep(model, vault, {});
  const ends = model.recordings.map(({ dueAt }) => dueAt);
  goTo(model, vault, [model.now, ...ends].sort().at(-1) ?? model.now);
  await sweep(model, vault, {});
  expect(model.recordings.every((one) => mustGo(one, model.now))).toBe(true);
}
