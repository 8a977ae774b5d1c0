import { expect, test } from "vitest";
import { journalEntry } from "#domain/retention/journal-entry";
import { aMember } from "#test/builders/listening";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecording,
  aRequest,
  aSealedSubject,
  aSubject,
  at,
} from "#test/contracts/ledger-items";

const decidedAt = at("2026-11-24T10:00:00.000Z");
const erasure = { cause: "withdrawn", decidedAt, attempts: 0 };
const appended = (after: Parameters<typeof journalEntry>[0]["after"]) =>
  journalEntry({ before: undefined, after });

test.each([
  ["a kept recording", aRecording()],
  [
    "a recording at its term, until it is gone",
    aRecording({ state: "erasing", erasure: { ...erasure, cause: "term" } }),
  ],
  ["a yes", aConsentAnswer()],
  [
    "a no to monitoring",
    aConsentAnswer({ answer: "refused", purpose: "monitoring" }),
  ],
  ["an open request", aRequest()],
  ["a closed request of no known end", aRequest({ closedAt: decidedAt })],
  ["sealed contact data that are there", aSealedSubject()],
  ["the end of a call", aCollection()],
  ["evidence", anEvidence()],
  ["nothing at all", undefined],
])("the journal is told nothing of %s (T33)", (_, item) => {
  expect(appended(item)).toBeUndefined();
});

test("an erasure that somebody puts off is journalled like any other (T22, T33)", () => {
  const recording = aRecording({ state: "kept", erasure });
  expect(appended(recording)).toMatchObject({
    fact: "erasure-ordered",
    recording: { recordingId: recording.recordingId, erasure },
  });
});

test("a recording that never was in the vault is journalled with what is known of it (T33)", () => {
  const recording = aRecording({ state: "erased", erasure });
  const { recordingId, interactionId, callId, platformRecordingId } = recording;
  const { type, seenAt } = recording;
  expect(appended(recording)).toEqual({
    fact: "recording-erased",
    recording: {
      ...{ recordingId, interactionId, callId, platformRecordingId },
      ...{ type, seenAt, erasure, unlinked: true },
    },
  });
});

test("no token goes into the journal, and no key that the platform chose (T33, T39)", () => {
  const subject = aSubject();
  const landingKey = "custom/+32470550101.mp3";
  const told = [
    appended(aRecording({ state: "erased", erasure, subject, landingKey })),
    appended(
      aConsentAnswer({ answer: "refused", subject, agentId: "agent-7" }),
    ),
    appended(
      aRequest({ state: "refused", closedAt: decidedAt, subjects: [subject] }),
    ),
    journalEntry({ before: aSealedSubject(), after: undefined }),
  ];
  expect(told).not.toContain(undefined);
  const text = JSON.stringify(told);
  for (const personal of [
    subject,
    landingKey,
    "agent-7",
    "ciphertext",
    "staff-1",
  ])
    expect(text).not.toContain(personal);
});

test("who may do what is journalled, without the token of their user at the platform (T33, T39)", () => {
  const { kind: _kind, ...member } = aMember();
  expect(
    appended({ kind: "staff", ...member, platformUser: aSubject() }),
  ).toEqual({ fact: "staff-recorded", member });
});

test("a no of a call whose id is known is journalled with it (T33)", () => {
  const callId = "call-7";
  expect(appended(aConsentAnswer({ answer: "refused", callId }))).toMatchObject(
    {
      fact: "call-refused",
      call: { callId },
    },
  );
});
