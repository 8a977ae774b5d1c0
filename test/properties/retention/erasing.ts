import fc from "fast-check";
import { expect } from "vitest";
import { eraseRecordings } from "#domain/retention/erase-recordings";
import { refuseRecordings } from "#domain/retention/refuse-recordings";
import { plusMinutes } from "#domain/time/instant";
import type { ErasureCause } from "#schemas/recording";
import type { Break } from "../broken-off.ts";
import { retention } from "../world.ts";
import {
  any,
  broken,
  type Command,
  command,
  ending,
  placeOf,
} from "./command.ts";
import { lookedForWhatMayGo, mayGo, type Model } from "./model.ts";
import { expectNoneOverdue } from "./promises.ts";
import { processOf, type Vault } from "./vault.ts";

type Process = { broken?: Break | undefined; offersEverything?: boolean };

/** One run of the eraser; answers how many recordings it was offered. */
export async function sweep(
  model: Model,
  vault: Vault,
  process: Process,
): Promise<number> {
  lookedForWhatMayGo(model);
  const erasing = eraseRecordings(
    processOf(vault, process),
    model.now,
    { ...retention, rules: vault.rules },
    () => true,
  );
  const [ended] = await Promise.allSettled([erasing]);
  if (ended.status === "fulfilled" && ended.value.failures.length === 0) {
    await expectNoneOverdue(model, vault);
    return ended.value.looked;
  }
  expect(process.broken, "a sweep that nothing broke off").toBeDefined();
  for (const expected of model.recordings)
    if (mayGo(expected, model.now))
      expected.claimedUntil = plusMinutes(model.now, 10);
  return model.recordings.length;
}

export const sweeping: fc.Arbitrary<Command> = fc
  .record({ broken, offersEverything: fc.boolean() })
  .map((process) =>
    command(
      `a sweep of ${process.offersEverything ? "everything" : "what is due"}${ending(process.broken)}`,
      {
        run: async (model, vault) => {
          await sweep(model, vault, process);
        },
      },
    ),
  );

export const ordering: fc.Arbitrary<Command> = fc
  .record({
    which: any,
    cause: fc.constantFrom<ErasureCause>("request", "withdrawn", "refused"),
  })
  .map(({ which, cause }) => {
    let says = `order ${which}`;
    return command(() => says, {
      when: (model) =>
        model.recordings[placeOf(model, which)]?.ordered === undefined,
      run: (model, vault) => {
        const of = placeOf(model, which);
        says = `erasure of ${of} is ordered: ${cause}`;
        return order(model, vault, { of, cause });
      },
    });
  });

async function order(
  model: Model,
  { embedded: { ledger }, planted }: Vault,
  { of, cause }: { of: number; cause: ErasureCause },
): Promise<void> {
  const [expected, one] = [model.recordings[of], planted[of]];
  if (expected === undefined || one === undefined) return;
  const items = await ledger.readPartition(one.key.partition);
  await refuseRecordings(ledger, items, { cause, now: model.now });
  expected.ordered = cause;
  if (expected.keepers.size === 0) expected.begun = true;
}
