import { expect, test } from "vitest";
import { answerOfCall, isCall } from "#domain/withdrawal/answer-of-call";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecording,
  aSubject,
} from "#test/contracts/ledger-items";

test.each([
  ["an answer", aConsentAnswer()],
  ["an end", aCollection()],
  ["a recording", aRecording()],
])("%s makes a call", (_what, item) => {
  expect(isCall([anEvidence(), item])).toBe(true);
});

test("evidence alone makes no call", () => {
  expect(isCall([anEvidence()])).toBe(false);
});

test("what is written after a call knows its number and entity from whatever told them (T55)", () => {
  const subject = aSubject();
  const { interactionId } = aRecording();
  const ofNobody = aConsentAnswer({ entityId: null });
  expect(
    answerOfCall(
      [
        anEvidence(),
        ofNobody,
        aCollection({ entityId: "be-2" }),
        aRecording({ subject }),
      ],
      interactionId,
    ),
  ).toMatchObject({ interactionId, subject, entityId: "be-2", promptId: null });
  expect(answerOfCall([ofNobody], interactionId)).toMatchObject({
    subject: null,
    entityId: null,
  });
});
