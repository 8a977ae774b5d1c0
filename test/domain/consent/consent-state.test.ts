import fc from "fast-check";
import { expect, test } from "vitest";
import { consentHistory } from "#domain/consent/consent-history";
import { consentState } from "#domain/consent/consent-state";
import {
  consentVerdict,
  erasureCauseOf,
} from "#domain/consent/consent-verdict";
import type { ConsentAnswer } from "#schemas/consent";
import { aConsentAnswer, at } from "#test/contracts/ledger-items";

const early = at("2026-11-24T10:00:00.000Z");
const late = at("2026-11-24T10:05:00.000Z");
const given = { answer: "given", because: "pressed-yes" };
const first = (parts: object) => aConsentAnswer({ ...parts, ordinal: "first" });
const later = (parts: object) =>
  aConsentAnswer({ ...parts, ordinal: "later", receivedAt: late });
const silence = { answer: "refused", because: "no-key" };
const no = { answer: "refused", because: "pressed-no" };
const spokenNo = { answer: "refused", because: "said-no" };
const withdrawn = { answer: "withdrawn", because: "withdrew" };
const minor = { answer: "void", because: "said-so" };

test.each<[string, ConsentAnswer[], string]>([
  ["nothing", [], "unanswered"],
  ["a yes", [first(given)], "given"],
  ["two yeses", [first(given), later(given)], "given"],
  ["a no", [first(no)], "refused"],
  ["silence", [first(silence)], "refused"],
  ["a yes, then a no by digit", [first(given), later(no)], "withdrawn"],
  [
    "a yes, then a no to the agent",
    [first(given), later(spokenNo)],
    "withdrawn",
  ],
  ["a yes, then silence", [first(given), later(silence)], "refused"],
  ["a no, then a yes", [first(no), later(given)], "refused"],
  ["a yes, then a withdrawal", [first(given), later(withdrawn)], "withdrawn"],
  [
    "a withdrawal before the yes",
    [first(withdrawn), later(given)],
    "withdrawn",
  ],
  ["a no, then a withdrawal", [first(no), later(withdrawn)], "refused"],
  ["a yes of a minor", [first(given), later(minor)], "void"],
  ["a no of a minor", [first(no), later(minor)], "void"],
  ["a withdrawal of a minor", [first(withdrawn), later(minor)], "void"],
])("%s is %3$s (R7, R8, R44, R53, T28)", (_what, answers, state) => {
  expect(consentState(answers, "recording").state).toBe(state);
  expect(consentState(answers.toReversed(), "recording").state).toBe(state);
});

test("of two answers at one instant the first written is the earlier (R44)", () => {
  const sameTime = { receivedAt: early };
  const yesThenNo = [
    first(given),
    aConsentAnswer({ ...no, ...sameTime, ordinal: "later" }),
  ];
  const noThenYes = [
    first(no),
    aConsentAnswer({ ...given, ...sameTime, ordinal: "later" }),
  ];
  for (const answers of [yesThenNo, yesThenNo.toReversed()])
    expect(consentState(answers, "recording").state).toBe("withdrawn");
  for (const answers of [noThenYes, noThenYes.toReversed()])
    expect(consentState(answers, "recording").state).toBe("refused");
});

test("whatever ends a consent ends it for good (R8, R44, R54)", () => {
  const answer = fc.constantFrom(given, no, silence, withdrawn, minor);
  const when = fc.constantFrom(early, late);
  const written = fc
    .record({ answer, when, ordinal: fc.constantFrom("first", "later") })
    .map(({ answer: said, when: receivedAt, ordinal }) =>
      aConsentAnswer({ ...said, receivedAt, ordinal }),
    );
  fc.assert(
    fc.property(fc.array(written, { minLength: 1 }), (answers) => {
      const ended = answers.some((one) => one.answer !== "given");
      const { verdict } = consentVerdict(answers, early, late);
      expect(verdict).toBe(ended ? "refused" : "given");
    }),
  );
});

test.each([
  ["answered-no", "refused"],
  ["never-answered", "refused"],
  ["withdrawn", "withdrawn"],
  ["minor", "minor"],
] as const)(
  "audio of a call %s is erased as %s (R8, R44, R54, T27)",
  (ground, cause) => {
    expect(erasureCauseOf(ground)).toBe(cause);
  },
);

test("a history has what was given, and how it ended (T28)", () => {
  const monitoring = { purpose: "monitoring" };
  expect(
    consentHistory([
      first(given),
      later({ ...withdrawn, channel: "link" }),
      first({ ...given, ...monitoring }),
    ]),
  ).toEqual([
    {
      purpose: "recording",
      givenAt: early,
      ended: { at: late, as: "withdrawn", channel: "link" },
    },
    { purpose: "monitoring", givenAt: early },
  ]);
  expect(consentHistory([first(no)])).toEqual([]);
});
