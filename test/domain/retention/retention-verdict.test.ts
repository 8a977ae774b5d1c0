import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termOf } from "#domain/retention/due-instant";
import { lookAgain } from "#domain/retention/after-erasure";
import { retentionVerdict, rules } from "#domain/retention/retention-verdict";
import { instantOf, plusDays, plusSeconds } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import { type Recording, RecordingState } from "#schemas/recording";
import { retention } from "#test/builders/office";
import { aRecording, aRequestId, at } from "#test/contracts/ledger-items";

const dueAt = at("2026-12-24T10:00:00.000Z");
const before = at("2026-12-24T09:59:59.999Z");
const kept = aRecording({ dueAt });
const erasure = { cause: "refused", decidedAt: before, attempts: 0 };

test.each([
  ["not a millisecond before it is due", kept, before, "keep"],
  ["at its due instant", kept, dueAt, "erase"],
  ["ten years late", kept, plusDays(dueAt, 3650), "erase"],
  ["never before it has a due instant", aRecording(), dueAt, "keep"],
  [
    "not while a request needs it",
    aRecording({ dueAt, keepers: [{ by: "request", id: aRequestId() }] }),
    plusDays(dueAt, 3650),
    "keep",
  ],
  [
    "again, until it is confirmed",
    aRecording({ state: "erasing", erasure }),
    before,
    "erase",
  ],
  [
    "although frozen, when nobody had agreed to it",
    aRecording({
      state: "erasing",
      erasure,
      keepers: [{ by: "request", id: aRequestId() }],
    }),
    before,
    "erase",
  ],
  [
    "not while it waits for an answer",
    aRecording({ state: "waiting" }),
    dueAt,
    "wait",
  ],
  [
    "not while it is admitted",
    aRecording({ state: "admitting" }),
    dueAt,
    "wait",
  ],
  ["not twice", aRecording({ state: "erased" }), dueAt, "done"],
  [
    "as its call's, and not under the name it waited by",
    aRecording({ state: "announced" }),
    dueAt,
    "done",
  ],
])(
  "a recording is erased: %s (R27, R28, T10)",
  (_when, recording, now, verdict) => {
    expect(retentionVerdict({ recording, now }).verdict).toBe(verdict);
  },
);

test("thirty days from the end of the call are thirty times 24 hours (R27, T4, T12)", () => {
  const ended = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantOf);
  fc.assert(
    fc.property(ended, fc.nat({ max: 5_000_000 }), (end, seconds) => {
      const recording = aRecording(termOf(end, "ro-9", retention));
      const isErased =
        retentionVerdict({ recording, now: plusSeconds(end, seconds) })
          .verdict === "erase";
      expect(isErased).toBe(seconds >= 30 * 86_400);
    }),
  );
});

test("an erasure that is not confirmed is looked at ever more rarely, and never not at all (R28)", () => {
  const waits = [0, 1, 2, 3, 4, 400].map((attempts) =>
    lookAgain(dueAt, attempts, retention),
  );
  expect(waits).toEqual(
    [60, 60, 300, 3600, 21600, 21600].map((seconds) =>
      plusSeconds(dueAt, seconds),
    ),
  );
  expect(lookAgain(dueAt, 1, { ...retention, confirmAfterSeconds: [] })).toBe(
    plusSeconds(dueAt, 3600),
  );
});

describe("a territory's cap", () => {
  const ended = at("2027-02-02T10:00:00.000Z");
  const heldFor = (entityId: string, beyondCap?: true) =>
    aRecording({
      ...termOf(ended, entityId, retention),
      keepers: [{ by: "hold", id: randomUUID(), beyondCap }],
    });

  test.each([
    ["ro-9", "2027-03-04T10:00:00.000Z"],
    ["fr-1", "2027-03-04T10:00:00.000Z"],
    ["be-2", "2027-03-02T10:00:00.000Z"],
  ])("of %s makes a call of February due at %s (R27, T7)", (entity, dueAt) => {
    expect(termOf(ended, entity, retention).dueAt).toBe(dueAt);
  });

  test("that ends on a day the next month has not is the month's last day", () => {
    const { capAt } = termOf(at("2027-01-31T10:00:00.000Z"), "be-2", retention);
    expect(capAt).toBe("2027-02-28T10:00:00.000Z");
  });

  test("is not passed silently by a hold: it keeps, and asks for its ground (T7, T23)", () => {
    const now = plusDays(ended, 200);
    expect(retentionVerdict({ recording: heldFor("fr-1"), now })).toMatchObject(
      {
        verdict: "keep",
        reasons: [
          { rule: "hold" },
          { rule: "territorial cap", asks: "ground-beyond-cap" },
          { rule: "thirty days", verdict: "erase" },
        ],
      },
    );
    const founded = retentionVerdict({
      recording: heldFor("fr-1", true),
      now,
    });
    expect(founded.reasons.some(({ asks }) => asks !== undefined)).toBe(false);
  });
});

test("a term shortened later makes nothing due that is kept already (T11)", () => {
  const recording = aRecording(termOf(before, "ro-9", retention));
  const shortened = termOf(before, "ro-9", { ...retention, termDays: 1 });
  expect(shortened.dueAt).toBe(plusDays(before, 1));
  const now = plusDays(before, 29);
  expect(retentionVerdict({ recording, now }).verdict).toBe("keep");
});

describe("what was made from a recording", () => {
  const verdictOf = (facts: object, days: number) =>
    retentionVerdict({
      recording: aRecording({ dueAt, ...facts }),
      now: plusDays(dueAt, days),
      isDerivative: true,
    }).verdict;
  const keepers = [{ by: "hold", id: randomUUID() }];

  test.each([
    ["stays with a parent that is held", { keepers }, 400, "keep"],
    ["stays until its parent is claimed", {}, 0, "keep"],
    [
      "goes with a parent that is erased",
      { state: "erasing", erasure },
      -20,
      "erase",
    ],
    ["goes when its parent is gone", { state: "erased", erasure }, 1, "erase"],
  ])("%s (T8)", (_what, facts, days, verdict) => {
    expect(verdictOf(facts, days)).toBe(verdict);
  });
});

/** The same from the text of the notice and the articles, as slowly and plainly as it can be said. */
function oracle(recording: Recording, now: Instant): string {
  if (["erased", "announced"].includes(recording.state)) return "done";
  if (recording.state === "erasing") return "erase";
  if (recording.state !== "kept") return "wait";
  if (recording.keepers.length > 0) return "keep";
  if (recording.legalHold === "lifting") return "wait";
  if (recording.erasure !== undefined) return "erase";
  const { dueAt: due, capAt } = recording;
  if (capAt !== undefined && now >= capAt) return "erase";
  return due !== undefined && now >= due ? "erase" : "keep";
}

const aKeeper = fc.constantFrom("request", "hold", "restriction").map((by) => ({
  by,
  id: randomUUID(),
}));
const anyRecording = fc
  .record({
    state: fc.constantFrom(...RecordingState.options),
    keepers: fc.array(aKeeper, { maxLength: 3 }),
    legalHold: fc.constantFrom(undefined, "on", "lifting"),
    entity: fc.constantFrom("ro-9", "be-2", "fr-1"),
    cause: fc.constantFrom(
      undefined,
      "refused",
      "withdrawn",
      "minor",
      "objection",
      "request",
    ),
  })
  .map(({ entity, cause, ...facts }) =>
    aRecording({
      ...facts,
      ...termOf(dueAt, entity, retention),
      ...(cause && { erasure: { cause, decidedAt: dueAt, attempts: 0 } }),
    }),
  );
const someDays = fc.integer({ min: -10, max: 400 });

describe("the rules together", () => {
  test("say what the notice and the articles say, of any recording at any time (R27, R28, R40, R42)", () => {
    fc.assert(
      fc.property(anyRecording, someDays, (recording, days) => {
        const now = plusDays(dueAt, days);
        expect(retentionVerdict({ recording, now }).verdict).toBe(
          oracle(recording, now),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("never erase earlier for one more keeper (T15, T20, T50)", () => {
    fc.assert(
      fc.property(anyRecording, aKeeper, someDays, (facts, keeper, days) => {
        const now = plusDays(dueAt, days);
        const kept = aRecording({
          ...facts,
          keepers: [...facts.keepers, keeper],
        });
        if (retentionVerdict({ recording: facts, now }).verdict === "keep")
          expect(retentionVerdict({ recording: kept, now }).verdict).toBe(
            "keep",
          );
      }),
    );
  });

  test.each(rules.map(({ name }) => name))(
    "would say something else without the rule: %s",
    (name) => {
      const without = rules.filter((rule) => rule.name !== name);
      const difference = fc.check(
        fc.property(
          anyRecording,
          someDays,
          fc.boolean(),
          (recording, days, isDerivative) => {
            const facts = {
              recording,
              now: plusDays(dueAt, days),
              isDerivative,
            };
            return (
              JSON.stringify(retentionVerdict(facts)) ===
              JSON.stringify(retentionVerdict(facts, without))
            );
          },
        ),
        { numRuns: 2000 },
      );
      expect(difference.failed).toBe(true);
    },
  );
});
