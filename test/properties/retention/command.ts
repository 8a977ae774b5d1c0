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

/** A command after which nothing may be gone too early. A counterexample says of it what `says` says once it ran. */
export const command = (
  says: string | (() => string),
  { when = () => true, run }: Does,
): Command => ({
  check: (model) => Promise.resolve(when(model)),
  async run(model, vault) {
    await run(model, vault);
    vault.listen();
    await expectNoneTooEarly(model, vault);
  },
  toString: () => (typeof says === "string" ? says : says()),
});

/** Which of the recordings, of which a history has up to three: as it comes, so that no command is for nothing. */
export const any = fc.nat({ max: 11 });
export const placeOf = ({ recordings }: Model, which: number): number =>
  which % recordings.length;

/** Half of the processes end midway, if they come so far. */
export const broken: fc.Arbitrary<Break | undefined> = fc.option(
  fc.record({
    call: fc.integer({ min: 1, max: 8 }),
    when: fc.constantFrom("before", "after"),
  }),
  { nil: undefined, freq: 2 },
);

export const ending = (ends: Break | undefined): string =>
  ends === undefined ? "" : `, broken off ${ends.when} call ${ends.call}`;
