import fc from "fast-check";
import type { Rule } from "#domain/retention/rules/rule";
import { ordering, sweeping } from "./erasing.ts";
import { everybodyLeaves, joining, leaving, tryingAgain } from "./keeping.ts";
import { type Model, modelOf } from "./model.ts";
import { expiring, passing, telling, termEnds, waiting } from "./passing.ts";
import { openVault, type Vault } from "./vault.ts";

/** One to three recordings, of calls that ended up to two days before their audio came. */
const calls = fc.array(fc.nat({ max: 2880 }), { minLength: 1, maxLength: 3 });

const commands = fc.commands<Model, Vault, true>(
  [
    joining,
    joining,
    leaving,
    tryingAgain,
    passing,
    passing,
    waiting,
    sweeping,
    ordering,
    expiring,
    telling,
  ],
  { maxCommands: 12, size: "medium" },
);

/** Whatever happens, in whatever order and wherever it is broken off: nothing too early, nothing too late. */
export const everyHistory = (rules: readonly Rule[]) =>
  fc.asyncProperty(calls, commands, async (minutesAgo, history) => {
    const vault = await openVault(minutesAgo, rules);
    try {
      const model = modelOf(minutesAgo);
      await fc.asyncModelRun(() => ({ model, real: vault }), history);
      await everybodyLeaves(model, vault);
      await termEnds(model, vault);
    } finally {
      vault.embedded.close();
    }
  });
