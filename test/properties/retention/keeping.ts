import fc from "fast-check";
import { expect } from "vitest";
import { attempt } from "#domain/attempt";
import {
  hasKeeper,
  keep,
  KeepersChanged,
  letGo,
} from "#domain/retention/keepers";
import { Keeper } from "#schemas/recording";
import { type Break, BrokenOff } from "../broken-off.ts";
import {
  any,
  broken,
  type Command,
  command,
  ending,
  placeOf,
} from "./command.ts";
import {
  type Expected,
  type HalfDone,
  type KeeperName,
  keeperNames,
  type Model,
} from "./model.ts";
import { expectNoneTooEarly } from "./promises.ts";
import { processOf, type Vault } from "./vault.ts";

const idOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const keepers: Record<KeeperName, Keeper> = {
  "hold A": Keeper.parse({ by: "hold", id: idOf(1) }),
  "hold B": Keeper.parse({ by: "hold", id: idOf(2) }),
  restriction: Keeper.parse({ by: "restriction", id: idOf(3) }),
  freeze: Keeper.parse({ by: "request", id: idOf(4) }),
};

type Ask = HalfDone & { broken: Break | undefined };

/** What was asked for is done, half done, or must be asked for again. */
async function ask(model: Model, vault: Vault, asked: Ask): Promise<void> {
  const expected = model.recordings[asked.position];
  if (expected === undefined) return;
  const { step, position: of, keeper } = asked;
  model.halfDone = model.halfDone.filter(
    (one) => one.position !== of || one.keeper !== keeper,
  );
  const done = await attempt(() =>
    step === "join"
      ? join(vault, asked, expected)
      : leave(vault, asked, { expected, model }),
  );
  if (done.ok) return;
  if (done.reason instanceof KeepersChanged) {
    // Nobody joins while a lock is being lifted by a process that ended midway.
    expect(
      model.halfDone.some((one) => one.position === of && one.step === "leave"),
    ).toBe(true);
  } else if (!(done.reason instanceof BrokenOff)) throw done.reason;
  expected.keepers.delete(keeper);
  expected.unsure.add(keeper);
  if (step === "leave") beganIfPutOff(expected);
  model.halfDone.push({ step, position: of, keeper });
}

async function join(
  vault: Vault,
  { position: of, keeper, broken: ends }: Ask,
  expected: Expected,
): Promise<void> {
  const planted = vault.planted[of];
  if (planted === undefined) return;
  const joined = await keep(
    processOf(vault, { broken: ends }),
    planted.key,
    keepers[keeper],
  );
  expected.unsure.delete(keeper);
  if (joined === "held") {
    expected.keepers.add(keeper);
    expected.begun = false;
    return;
  }
  expect(joined).toBe("too-late");
  expect(
    expected.begun,
    `${keeper} comes too late for what nobody erases`,
  ).toBe(true);
  // The lifecycle was faster than the lock, and the ledger will hear of it.
  const item = await vault.embedded.ledger.read(planted.key);
  if (item?.kind === "recording" && hasKeeper(item, keepers[keeper]))
    expected.unsure.add(keeper);
}

async function leave(
  vault: Vault,
  { position: of, keeper, broken: ends }: Ask,
  { expected, model }: { expected: Expected; model: Model },
): Promise<void> {
  const planted = vault.planted[of];
  if (planted === undefined) return;
  await letGo(processOf(vault, { broken: ends }), planted.key, {
    keeper: keepers[keeper],
    now: model.now,
  });
  expected.keepers.delete(keeper);
  expected.unsure.delete(keeper);
  beganIfPutOff(expected);
}

/** T22: an erasure that was put off begins when the last keeper lets go. */
function beganIfPutOff(expected: Expected): void {
  if (expected.keepers.size === 0 && expected.ordered !== undefined)
    expected.begun = true;
}

/** Those who could join a recording, or leave it. */
function candidates(model: Model, step: HalfDone["step"], of: number) {
  const { keepers: sure, unsure } = model.recordings[of] ?? nobody;
  return keeperNames.filter((name) => {
    const isThere = sure.has(name) || unsure.has(name);
    return step === "leave" ? isThere : !isThere;
  });
}

const nobody = {
  keepers: new Set<KeeperName>(),
  unsure: new Set<KeeperName>(),
};

type Change = { which: number; who: number; broken: Break | undefined };

/** One of those who can, at one of the recordings. */
function changing(
  step: HalfDone["step"],
  { which, who, broken: ends }: Change,
): Command {
  let says = `${step} ${which}`;
  return command(() => says, {
    when: (model) => candidates(model, step, placeOf(model, which)).length > 0,
    run: async (model, vault) => {
      const of = placeOf(model, which);
      const able = candidates(model, step, of);
      const keeper = able[who % able.length];
      if (keeper === undefined) return;
      says = `${keeper} ${step === "join" ? "joins" : "leaves"} ${of}${ending(ends)}`;
      await ask(model, vault, { step, position: of, keeper, broken: ends });
    },
  });
}

const change = fc.record({ which: any, who: any, broken });

export const joining: fc.Arbitrary<Command> = change.map((given) =>
  changing("join", given),
);
export const leaving: fc.Arbitrary<Command> = change.map((given) =>
  changing("leave", given),
);

/** Whoever was broken off tries again, later. */
export const tryingAgain: fc.Arbitrary<Command> = fc
  .nat({ max: 3 })
  .map((which) =>
    command(`the ${which}. that was broken off is tried again`, {
      when: ({ halfDone }) => halfDone.length > 0,
      run: (model, vault) => tryAgain(model, vault, which),
    }),
  );

async function tryAgain(
  model: Model,
  vault: Vault,
  which: number,
): Promise<void> {
  const half = model.halfDone[which % model.halfDone.length];
  if (half !== undefined)
    await ask(model, vault, { ...half, broken: undefined });
}

/** Everything broken off is tried again until it is done, and then everybody lets go. */
export async function everybodyLeaves(
  model: Model,
  vault: Vault,
): Promise<void> {
  for (let tries = 0; tries < 20 && model.halfDone.length > 0; tries += 1)
    await tryAgain(model, vault, 0);
  expect(model.halfDone, "tried again, and never done").toEqual([]);
  for (const [of, { keepers: sure, unsure }] of model.recordings.entries())
    for (const keeper of [...sure, ...unsure])
      await ask(model, vault, {
        step: "leave",
        position: of,
        keeper,
        broken: undefined,
      });
  await expectNoneTooEarly(model, vault);
}
