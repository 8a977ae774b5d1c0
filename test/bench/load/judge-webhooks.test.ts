import { describe, expect, test } from "vitest";
import type { LedgerItem } from "#schemas/ledger-item";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecording,
} from "#test/contracts/ledger-items";
import type { Sent } from "./drive.ts";
import { judgeWebhooks } from "./judge-webhooks.ts";
import type { LoadCall, Webhook } from "./load-plan.ts";

const call = (overrides: Partial<LoadCall> = {}): LoadCall => ({
  interactionId: "load-1",
  callId: "load-call-1",
  answer: "yes",
  hasAudio: false,
  ...overrides,
});
const sent = (
  kind: Webhook["kind"],
  of: LoadCall,
  answered: Partial<Sent> = {},
): Sent => ({
  webhook: { at: 0, kind, call: of },
  status: 200,
  body:
    kind === "end"
      ? '{"outcome":"recorded"}'
      : `{"recording_allowed":${String(of.answer === "yes")}}`,
  milliseconds: 1,
  ...answered,
});
const known = { body: '{"outcome":"known"}' };

const answerItem = aConsentAnswer({ answer: "given" });
const endItem = aCollection({ callId: "load-call-1" });
const refusalItem = aConsentAnswer({ answer: "refused" });
const pauseItem = anEvidence({ type: "recording.paused" });

const judged = (
  answers: readonly Sent[],
  items: readonly LedgerItem[],
  pauses = 0,
) => judgeWebhooks(answers, { itemsOf: () => items, pausesOf: () => pauses });

describe("what the load finds", () => {
  const both = [
    sent("answer", call()),
    sent("answer", call()),
    sent("end", call()),
    sent("end", call(), known),
  ];

  test("is nothing when every webhook and its copy had one effect", () => {
    const one = call();
    const ofOne = both.map((each) => ({
      ...each,
      webhook: { ...each.webhook, call: one },
    }));
    expect(judged(ofOne, [answerItem, endItem])).toEqual({
      acknowledged: 4,
      refused: 0,
      failed: 0,
      unanswered: 0,
      lost: [],
      doubled: [],
      misinformed: [],
    });
  });

  test.each([
    { what: "answer", items: [endItem] },
    { what: "end", items: [answerItem] },
    { what: "end", items: [answerItem, aCollection()] },
    { what: "answer", items: [refusalItem, endItem] },
  ])("is a loss when an acknowledged $what left nothing", ({ what, items }) => {
    const one = call();
    const answers = [sent("answer", one), sent("end", one)];
    expect(judged(answers, items).lost).toEqual([`load-1: ${what}`]);
  });

  test("is no loss when what left nothing was not acknowledged either", () => {
    const one = call();
    const { lost, failed, unanswered } = judged(
      [
        sent("answer", one, { status: 500, body: "" }),
        sent("end", one, { status: undefined, body: "" }),
      ],
      [],
    );
    expect({ lost, failed, unanswered }).toEqual({
      lost: [],
      failed: 1,
      unanswered: 1,
    });
  });

  test.each([
    { what: "answer", items: [answerItem, answerItem, endItem] },
    { what: "end", items: [answerItem, endItem, endItem] },
    { what: "recording", items: [answerItem, endItem, aRecording()] },
  ])(
    "is a double effect when there are two of one $what",
    ({ what, items }) => {
      const one = call();
      const answers = [sent("answer", one), sent("end", one)];
      expect(judged(answers, items).doubled).toEqual([`load-1: ${what}`]);
    },
  );

  test("is a double effect when two copies of one end were both called the first", () => {
    const one = call();
    const answers = [sent("end", one), sent("end", one)];
    expect(judged(answers, [endItem]).doubled).toEqual(["load-1: end"]);
  });

  test.each([
    { pauses: 0, lost: ["load-1: pause"], doubled: [] },
    { pauses: 1, lost: [], doubled: [] },
    { pauses: 2, lost: [], doubled: ["load-1: pause"] },
  ])(
    "counts $pauses pauses of a refused call at the platform",
    ({ pauses, lost, doubled }) => {
      const answers = [sent("answer", call({ answer: "no" }))];
      const verdict = judged(answers, [refusalItem, pauseItem], pauses);
      expect(verdict).toMatchObject({ lost, doubled });
    },
  );

  test("is an untrue answer when a no was told it may be recorded", () => {
    const answers = [
      sent("answer", call({ answer: "no" }), {
        body: '{"recording_allowed":true}',
      }),
    ];
    expect(judged(answers, [refusalItem, pauseItem], 1).misinformed).toEqual([
      "load-1: answer",
    ]);
  });
});
