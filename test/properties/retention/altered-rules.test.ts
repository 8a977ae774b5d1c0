import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "#domain/retention/retention-verdict";
import type { Rule } from "#domain/retention/rules/rule";
import { plusDays } from "#domain/time/instant";
import type { Recording } from "#schemas/recording";
import { everyHistory } from "./history.ts";

const without = (name: string): Rule[] =>
  rules.filter((rule) => rule.name !== name);

/** The thirty days, and so many more. */
const withTermOf = (days: number): Rule[] =>
  rules.map((rule) =>
    rule.name === "thirty days"
      ? {
          ...rule,
          opinion: (facts) =>
            rule.opinion({ ...facts, now: plusDays(facts.now, -days) }),
        }
      : rule,
  );

const neverWithdrawn = (recording: Recording): Recording => {
  const { erasure, ...rest } = recording;
  return erasure?.cause === "withdrawn"
    ? { ...rest, state: "kept" }
    : recording;
};

/** The same rules, told of no withdrawal. */
const withdrawalIgnored: Rule[] = rules.map((rule) => ({
  ...rule,
  opinion: (facts) =>
    rule.opinion({ ...facts, recording: neverWithdrawn(facts.recording) }),
}));

/**
 * What a rule let go goes too early; or the bucket's lock, the second fence, refuses it for a while (T15), and the ledger
 * hears of its end too late.
 */
const earlyOrLate = (keeper: string): RegExp =>
  new RegExp(`too early: .*${keeper}|overdue: .*the ledger says erasing`, "u");

/** The model is told nothing of what was altered. */
test.each([
  [
    "without the rule of holds (T15, T17)",
    without("hold"),
    earlyOrLate("hold"),
  ],
  [
    "without the rule of freezes (T50)",
    without("freeze"),
    earlyOrLate("freeze"),
  ],
  [
    "without the rule of restrictions (T20)",
    without("restriction"),
    earlyOrLate("restriction"),
  ],
  [
    "with terms that end a day early (R27)",
    withTermOf(-1),
    /gone too early: nobody/u,
  ],
  ["with terms that end a day late (R28)", withTermOf(1), /overdue/u],
  ["with withdrawals ignored (T27)", withdrawalIgnored, /overdue: withdrawn/u],
])(
  "a product %s is found out",
  { timeout: 120_000 },
  async (_how, altered, says) => {
    const found = await fc.check(everyHistory(altered), {
      numRuns: 3000,
      endOnFailure: true,
    });
    expect(String(found.errorInstance)).toMatch(says);
  },
);

test(
  "a counterexample is cut down to what matters, and printed in words (T15)",
  { timeout: 120_000 },
  async () => {
    const found = await fc.check(everyHistory(without("hold")), {
      numRuns: 3000,
    });
    const commands = found.counterexample?.[1] ?? [];
    expect([...commands].length).toBeLessThanOrEqual(5);
    expect(await fc.asyncDefaultReportMessage(found)).toMatch(
      /Counterexample: .*hold [AB] joins \d.*everything/u,
    );
  },
);
