import { describe, expect, test } from "vitest";
import { compareRecording } from "#domain/reconciliation/compare-recording";
import { isOverdue } from "#domain/reconciliation/overdue";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { InteractionId } from "#schemas/ids";
import { keptCall } from "#test/builders/planted-faults";
import {
  findingsOf,
  morning,
  run,
  worldWith,
} from "#test/builders/reconciled-office";
import { bodyOf } from "#test/contracts/bodies";
import { aConsentAnswer, aRecording } from "#test/contracts/ledger-items";

const before = (minutes: number) => plusMinutes(morning, -minutes);
const erasing = (changes: object) => ({
  state: "erasing",
  nextAt: before(5),
  erasure: { cause: "term", decidedAt: before(600), attempts: 3, ...changes },
});

describe("an eraser that does not come (T9, T103)", () => {
  test("is told by what waits in its queue, and nothing pretends to heal it", async () => {
    const office = await worldWith();
    await keptCall(office);
    const due = plusDays(office.now(), 30);
    await run(office, plusMinutes(due, 26 * 60));
    const findings = await findingsOf(office, due.slice(0, 10));
    expect(findings.map(({ type, state }) => [type, state])).toEqual(
      [1, 2, 3].map(() => ["overdue", "open"]),
    );
  });

  test.each([
    ["kept past its term", { dueAt: before(61) }, true],
    ["kept, its term over a moment ago", { dueAt: before(30) }, false],
    ["kept without a term", {}, false],
    ["tried again and again for hours", erasing({}), true],
    ["gone here", erasing({ hereGoneAt: before(5) }), false],
    ["just decided on", erasing({ decidedAt: before(5) }), false],
    ["let go just now, decided on long ago", erasing({ attempts: 0 }), false],
    [
      "let go and never taken up",
      { ...erasing({ attempts: 0 }), nextAt: before(90) },
      true,
    ],
    ["kept by a hold", { dueAt: before(61), legalHold: "on" }, false],
    ["waiting for an answer", { state: "waiting" }, false],
  ])("a recording that is %s", (_, changes, overdue) => {
    expect(isOverdue(aRecording(changes), morning)).toBe(overdue);
  });
});

test.each([
  ["a silence", { answer: "refused", because: "no-key" }, "refused"],
  ["a later no", { answer: "refused", because: "pressed-no" }, "withdrawn"],
  ["a withdrawal", { answer: "withdrawn" }, "withdrawn"],
  ["a voided yes", { answer: "void" }, "minor"],
])(
  "R8 R44 audio that stayed after %s is erased for that cause",
  (_, last, cause) => {
    const answers = [
      aConsentAnswer({ receivedAt: before(300) }),
      aConsentAnswer({ receivedAt: before(200), digest: "2", ...last }),
    ];
    const recording = aRecording({ state: "kept", seenAt: before(300) });
    const facts = { recording, answers, here: true, atPlatform: false };
    expect(
      compareRecording({ ...facts, now: morning }).map(({ remedy }) => remedy),
    ).toMatchObject([{ do: "refuse", cause }]);
  },
);

describe("a report of before 2026-05-11", () => {
  test("names interactions: one we know is known, another is a finding nobody can heal (T103)", async () => {
    const office = await worldWith();
    const { interactionId } = await keptCall(office);
    const stranger = InteractionId.parse("interaction-of-nobody");
    for (const id of [interactionId, stranger])
      office.platform.calls.push({
        callId: undefined,
        interactionId: id,
        direction: "unknown",
        endedAt: office.now(),
        spoken: true,
      });
    await run(office);
    expect(await findingsOf(office)).toMatchObject([
      {
        type: "call-unheard",
        state: "open",
        about: { interactionId: stranger },
      },
    ]);
  });
});

test("landed audio whose key says nothing is told without its key (T39)", async () => {
  const office = await worldWith();
  const key = "voicemail of +32470550101.mp3";
  await office.objects.put("landing", key, bodyOf("ID3"), "audio/mpeg");
  await run(office);
  expect(await findingsOf(office)).toMatchObject([
    { type: "landed-unheard", state: "open", about: {} },
  ]);
  expect(JSON.stringify(await findingsOf(office))).not.toContain("+32");
});

test("a day that was not through is finished after the next one (T103)", async () => {
  const office = await worldWith("call-unheard");
  const listing = office.platform.listCalls;
  office.platform.listCalls = () =>
    Promise.reject(new Error("the platform is down"));
  await expect(run(office)).rejects.toHaveProperty("code");
  office.platform.listCalls = listing;
  await run(office, plusDays(morning, 1));
  expect(
    await office.ledger.find("day", "reconciliations#2026-11"),
  ).toMatchObject([{ step: "done" }, { step: "done" }]);
  expect(await findingsOf(office)).toMatchObject([{ type: "call-unheard" }]);
});
