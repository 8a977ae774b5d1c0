import * as z from "zod/mini";
import { AnswerReason, ConsentAnswer } from "./consent.ts";
import { DerivativeId, InteractionId, RecordingId, RequestId } from "./ids.ts";
import { Instant } from "./instant.ts";

import { Erasure, Recording } from "./recording.ts";
import { Ending } from "./request-state.ts";
import { StaffMember } from "./staff.ts";

/** What of a recording says which it was and how it went: no token, no key the platform chose. */
export const ErasedRecording = z.extend(
  z.pick(Recording, {
    interactionId: true,
    callId: true,
    platformRecordingId: true,
    recordingId: true,
    type: true,
    versionId: true,
    copiesBegun: true,
    derivatives: true,
    seenAt: true,
    keptAt: true,
    dueAt: true,
  }),
  {
    erasure: Erasure,
    /** Whether the tombstone had no token any more. */
    unlinked: z.boolean(),
  },
);
export type ErasedRecording = z.infer<typeof ErasedRecording>;

/** A no, told without who said it. */
export const RefusedCall = z.extend(
  z.pick(ConsentAnswer, {
    interactionId: true,
    callId: true,
    channel: true,
    promptId: true,
    promptVersion: true,
    language: true,
    entityId: true,
    receivedAt: true,
  }),
  { because: AnswerReason, answer: z.enum(["refused", "withdrawn", "void"]) },
);
export type RefusedCall = z.infer<typeof RefusedCall>;

/** Who may do what, and who has left; without the token of their user at the platform. */
export const RecordedMember = z.pick(StaffMember, {
  staffId: true,
  entityId: true,
  roles: true,
  undertaking: true,
  training: true,
  registeredAt: true,
  registeredBy: true,
  leftAt: true,
  revision: true,
});
export type RecordedMember = z.infer<typeof RecordedMember>;

/**
 * Something that must stay done although the ledger is restored to before it (T33). Facts, not steps: each may be told
 * twice and in any order. Ids, codes and times only, since the journal outlives what it tells of.
 */
export const JournalEntry = z.discriminatedUnion("fact", [
  z.object({
    fact: z.literal("erasure-ordered"),
    recording: ErasedRecording,
  }),
  z.object({
    fact: z.literal("recording-erased"),
    recording: ErasedRecording,
  }),
  z.object({
    fact: z.literal("derivative-erased"),
    interactionId: InteractionId,
    recordingId: RecordingId,
    derivativeId: DerivativeId,
    erasedAt: Instant,
  }),
  z.object({ fact: z.literal("call-refused"), call: RefusedCall }),
  z.object({
    fact: z.literal("subject-removed"),
    requestId: RequestId,
    /** Of a request that was reopened; what a later round knows is not meant. */
    round: z.optional(z.number()),
  }),
  z.object({
    fact: z.literal("request-closed"),
    requestId: RequestId,
    state: Ending,
    closedAt: Instant,
  }),
  z.object({ fact: z.literal("staff-recorded"), member: RecordedMember }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;
export type JournalFact = JournalEntry["fact"];

/** What one object of the journal holds. */
export const JournalPage = z.object({
  writtenAt: Instant,
  entries: z.array(JournalEntry),
});
export type JournalPage = z.infer<typeof JournalPage>;
