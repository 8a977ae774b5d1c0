import fc from "fast-check";
import { expect, test } from "vitest";
import { dueInstant } from "#domain/retention/due-instant";
import { lookAgain } from "#domain/retention/after-erasure";
import { mayErase } from "#domain/retention/may-erase";
import { instantOf, plusDays, plusSeconds } from "#domain/time/instant";
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
    "keep",
  ],
  [
    "not while it is admitted",
    aRecording({ state: "admitting" }),
    dueAt,
    "keep",
  ],
  ["not twice", aRecording({ state: "erased" }), dueAt, "done"],
])(
  "a recording is erased: %s (R27, R28, T10)",
  (_when, recording, now, verdict) => {
    expect(mayErase(recording, now).verdict).toBe(verdict);
  },
);

test("thirty days from the end of the call are thirty times 24 hours (R27, T4, T12)", () => {
  const ended = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantOf);
  fc.assert(
    fc.property(ended, fc.nat({ max: 5_000_000 }), (end, seconds) => {
      const recording = aRecording({ dueAt: dueInstant(end, retention) });
      const isErased =
        mayErase(recording, plusSeconds(end, seconds)).verdict === "erase";
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
