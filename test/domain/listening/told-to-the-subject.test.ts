import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listeningsIn } from "#domain/package/consultations";
import { RecordingId, RequestId } from "#schemas/ids";
import { Listening } from "#schemas/listening";

const recordingId = RecordingId.parse(randomUUID());

test("a play inside the platform that nobody let through is told to its subject, without a purpose, and a refused one is not (R29, T66, T97)", () => {
  const line = (verdict: string, outside: string) =>
    Listening.parse({
      kind: "listening",
      listeningId: randomUUID(),
      ...{ door: "platform", use: "play", staffId: null, recordingId },
      at: "2026-11-24T12:30:00.000Z",
      ...{ verdict, outside, reasons: [], revision: 0 },
    });
  expect(
    listeningsIn(
      [line("outside", "unknown-person"), line("refused", "denied")],
      new Set([recordingId]),
      { requestId: RequestId.parse(randomUUID()), named: new Set() },
    ),
  ).toEqual([
    {
      at: "2026-11-24T12:30:00.000Z",
      door: "platform",
      use: "play",
      recordingId,
    },
  ]);
});

test("a copy that somebody else was given of it is told, and the subject's own is not (T66)", () => {
  const [own, another] = [randomUUID(), randomUUID()];
  const copied = (requestId: string) =>
    Listening.parse({
      kind: "listening",
      listeningId: randomUUID(),
      ...{ door: "broker", use: "export", staffId: "officer-1", recordingId },
      purpose: "subject-request",
      circumstance: { kind: "request", requestId },
      at: "2026-11-24T12:30:00.000Z",
      ...{ verdict: "granted", reasons: [], revision: 0 },
    });
  expect(
    listeningsIn([copied(own), copied(another)], new Set([recordingId]), {
      requestId: RequestId.parse(own),
      named: new Set(),
    }),
  ).toMatchObject([{ use: "export", purpose: "subject-request" }]);
});
