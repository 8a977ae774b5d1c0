import fc from "fast-check";
import type { Break } from "../broken-off.ts";
import type { Model } from "./model.ts";
import { expectNoneTooEarly } from "./promises.ts";
import type { Vault } from "./vault.ts";

export type Command = fc.AsyncCommand<Model, Vault, true>;

type Does = {
  when?: (model: Model) => boolean;
  run: (model: Model, vault: Vault) => Promise<void>;
};

/** A command that says in a counterexample what it is, and after which nothing may be gone too early. */
export const command = (
  says: string,
  { when = () => true, run }: Does,
): Command => ({
  check: (model) => Promise.resolve(when(model)),
  async run(model, vault) {
    await run(model, vault);
    vault.listen();
    await expectNoneTooEarly(model, vault);
  },
  toString: () => says,
});

/** Which of the recordings; a history has up to three. */
export const position = fc.nat({ max: 2 });

/** Most processes end well. */
export const broken: fc.Arbitrary<Break | undefined> = fc.option(
  fc.record({
    call: fc.integer({ min: 1, max: 8 }),
    when: fc.constantFrom("before", "after"),
  }),
  { nil: undefined, freq: 2 },
);

export const ending = (ends: Break | undefined): string =>
  ends === undefined ? "" : `, broken off ${ends.when} call ${ends.call}`;
