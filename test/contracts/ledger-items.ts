import { randomUUID } from "node:crypto";
import { ClockWatch } from "#schemas/clock";
import { Collection } from "#schemas/collection";
import { ConsentAnswer } from "#schemas/consent";
import { Evidence } from "#schemas/evidence";
import { InteractionId, RequestId, SubjectToken } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { RecipientNotice } from "#schemas/recipient-notice";
import { Intake } from "#schemas/intake";
import { Recording } from "#schemas/recording";
import { Request, SealedSubject } from "#schemas/request";
import { Suspension } from "#schemas/suspension";
import { nothingCounted } from "#domain/suspensions/counts";

type Overrides = Record<string, unknown>;

export const aRequestId = (): RequestId => RequestId.parse(randomUUID());
export const anInteractionId = (): InteractionId =>
  InteractionId.parse(`interaction-${randomUUID()}`);
export const at = (instant: string): Instant => Instant.parse(instant);
export const minutesAfter = (instant: string, minutes: number): Instant =>
  Instant.parse(new Date(Date.parse(instant) + minutes * 60_000).toISOString());

/** A token nobody else in the test run has. */
export const aSubject = (): SubjectToken =>
  SubjectToken.parse(`key-1.${randomUUID().replaceAll("-", "")}AAAAAAAAAAA`);

export function aRecording(overrides: Overrides = {}): Recording {
  return Recording.parse({
    kind: "recording",
    recordingId: randomUUID(),
    interactionId: anInteractionId(),
    callId: "call-1",
    platformRecordingId: "platform-recording-1",
    type: "conversation",
    state: "kept",
    subject: null,
    seenAt: "2026-11-24T10:00:00.000Z",
    keepers: [],
    revision: 1,
    ...overrides,
  });
}

export function aCollection(overrides: Overrides = {}): Collection {
  return Collection.parse({
    kind: "collection",
    interactionId: anInteractionId(),
    callId: `call-${randomUUID()}`,
    direction: "inbound",
    openedBy: "event",
    openedAt: "2026-11-24T10:00:00.000Z",
    endedAt: "2026-11-24T10:00:00.000Z",
    subject: null,
    entityId: null,
    state: "open",
    attempts: 0,
    failures: 0,
    found: 0,
    unfetched: 0,
    revision: 1,
    ...overrides,
  });
}

export function aConsentAnswer(overrides: Overrides = {}): ConsentAnswer {
  return ConsentAnswer.parse({
    kind: "consent",
    interactionId: anInteractionId(),
    digest: "digest-1",
    ordinal: "first",
    purpose: "recording",
    answer: "given",
    because: "pressed-yes",
    channel: "keypad",
    promptId: "prompt-1",
    promptVersion: null,
    language: "ro",
    flowVersion: null,
    agentId: null,
    entityId: "ro-9",
    subject: null,
    receivedAt: "2026-11-24T10:00:00.000Z",
    revision: 1,
    ...overrides,
  });
}

export function anEvidence(overrides: Overrides = {}): Evidence {
  return Evidence.parse({
    kind: "evidence",
    about: `call#${anInteractionId()}`,
    type: "version.deleted",
    discriminator: randomUUID(),
    at: "2026-11-24T10:00:00.000Z",
    details: {},
    revision: 1,
    ...overrides,
  });
}

export function aRequest(overrides: Overrides = {}): Request {
  return Request.parse({
    kind: "request",
    requestId: aRequestId(),
    rights: ["access"],
    state: "received",
    channel: "email",
    entityId: "ro-9",
    language: "ro",
    receivedAt: "2026-11-24T09:00:00.000Z",
    registeredAt: "2026-11-24T10:00:00.000Z",
    registeredBy: "staff-1",
    owner: "staff-1",
    deadlines: {
      noticeDate: "2026-12-24",
      legalDate: "2026-12-24",
      dueDate: "2026-12-24",
    },
    clock: { country: "RO", timeZone: "Europe/Bucharest", pauses: [] },
    subjects: [aSubject(), aSubject()],
    unusableNumbers: 0,
    escalations: 0,
    revision: 1,
    ...overrides,
  });
}

export function aClockWatch(overrides: Overrides = {}): ClockWatch {
  return ClockWatch.parse({
    kind: "clock-watch",
    requestId: aRequestId(),
    told: "running",
    nextAt: "2026-12-09T10:00:00.000Z",
    revision: 1,
    ...overrides,
  });
}

export function aRecipientNotice(overrides: Overrides = {}): RecipientNotice {
  return RecipientNotice.parse({
    kind: "recipient-notice",
    requestId: aRequestId(),
    recipientId: "talkdesk",
    of: "erasure",
    state: "to-tell",
    tries: 0,
    nextAt: "2026-11-24T10:00:00.000Z",
    revision: 1,
    ...overrides,
  });
}

export function anIntake(overrides: Overrides = {}): Intake {
  return Intake.parse({
    kind: "intake",
    requestId: aRequestId(),
    address: aSubject(),
    slot: 0,
    rights: ["access"],
    entityId: "ro-9",
    language: "ro",
    subjects: [],
    unusableNumbers: 0,
    sealed: "ciphertext",
    origin: "https://api.example",
    receivedAt: "2026-11-24T10:00:00.000Z",
    expiresAt: "2026-11-25T10:00:00.000Z",
    nextAt: "2026-11-24T10:00:00.000Z",
    revision: 1,
    ...overrides,
  });
}

export function aSealedSubject(overrides: Overrides = {}): SealedSubject {
  return SealedSubject.parse({
    kind: "subject",
    requestId: aRequestId(),
    sealed: "ciphertext",
    revision: 1,
    ...overrides,
  });
}

export function aSuspension(overrides: Overrides = {}): Suspension {
  return Suspension.parse({
    kind: "suspension",
    suspensionId: randomUUID(),
    terms: { type: "hold", matterId: "MATTER-7", ground: "legal-claim" },
    owner: "staff-1",
    reviewBy: "2026-12-24",
    state: "placing",
    named: 1,
    placed: { by: "staff-1", at: "2026-11-24T10:00:00.000Z" },
    counts: nothingCounted,
    rounds: 0,
    noticeAt: "2026-12-25T00:00:00.000Z",
    revision: 1,
    ...overrides,
  });
}
