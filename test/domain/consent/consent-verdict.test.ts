import fc from "fast-check";
import { expect, test } from "vitest";
import { consentVerdict, isGiven } from "#domain/consent/consent-verdict";
import { mayBeMonitored } from "#domain/consent/monitoring";
import { plusSeconds } from "#domain/time/instant";
import type { ConsentAnswer } from "#schemas/consent";
import { consent as policy } from "#stacks/settings/consent";
import { aConsentAnswer, at } from "#test/contracts/ledger-items";

const waitUntil = at("2026-11-24T10:15:00.000Z");
const before = at("2026-11-24T10:14:59.999Z");

const yes = aConsentAnswer({ answer: "given" });
const no = aConsentAnswer({ answer: "refused", because: "said-no" });
const monitored = aConsentAnswer({ purpose: "monitoring", answer: "given" });

test.each<[string, ConsentAnswer[], string]>([
  ["one yes", [yes], "given"],
  ["one no", [no], "refused"],
  ["a no after a yes", [yes, no], "refused"],
  ["a yes after a no", [no, yes], "refused"],
])("%s means %3$s, at any time (R7, R8, R10)", (_answers, answers, verdict) => {
  expect(consentVerdict(answers, waitUntil, before).verdict).toBe(verdict);
  expect(consentVerdict(answers, waitUntil, waitUntil).verdict).toBe(verdict);
});

test("one no outweighs every yes, in whatever order they come (R8, R10, T78)", () => {
  const answer = fc.constantFrom(yes, no, monitored);
  fc.assert(
    fc.property(fc.array(answer), fc.boolean(), (answers, late) => {
      const { verdict } = consentVerdict(
        answers,
        waitUntil,
        late ? waitUntil : before,
      );
      const silent = late ? "refused" : "undecided";
      const said = answers.includes(yes) ? "given" : silent;
      expect(verdict).toBe(answers.includes(no) ? "refused" : said);
    }),
  );
});

test("silence is undecided until the wait is over and a refusal from that instant on (T75, T77, T78)", () => {
  expect(consentVerdict([], waitUntil, before)).toEqual({
    verdict: "undecided",
    until: waitUntil,
  });
  expect(consentVerdict([], waitUntil, waitUntil)).toEqual({
    verdict: "refused",
    because: "never-answered",
  });
});

test("the wait ends once and for all (T78)", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (seconds) => {
      const now = plusSeconds(waitUntil, seconds);
      expect(consentVerdict([], waitUntil, now).verdict).toBe("refused");
    }),
  );
});

test("a yes to monitoring is no yes to recording (R7, T74)", () => {
  expect(consentVerdict([monitored], waitUntil, waitUntil).verdict).toBe(
    "refused",
  );
});

test("nobody asked is nobody agreed (T75)", () => {
  expect(isGiven([], "recording")).toBe(false);
  expect(isGiven([monitored], "recording")).toBe(false);
  expect(isGiven([yes], "recording")).toBe(true);
  expect(isGiven([yes, no], "recording")).toBe(false);
});

test.each([
  ["US", true],
  ["GB", false],
  ["BE", false],
  ["RO", false],
  ["NO", false],
])(
  "a customer of a line of %s may be monitored: %j (R17, T83)",
  (region, may) => {
    expect(
      mayBeMonitored({ number: "+1", entityId: "us-17.1", region }, policy),
    ).toBe(may);
  },
);

test("a customer of an unknown line is never monitored (R17, T83)", () => {
  expect(mayBeMonitored(undefined, policy)).toBe(false);
});
