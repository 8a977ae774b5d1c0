import * as z from "zod/mini";
import { AudioChannel } from "./audio-profile.ts";
import {
  CallId,
  DerivativeId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  SubjectToken,
  SuspensionId,
  VersionId,
} from "./ids.ts";
import { Instant } from "./instant.ts";

export const RecordingType = z.enum([
  "conversation",
  "voicemail",
  "agent",
  "consultation",
  "unknown",
]);
export type RecordingType = z.infer<typeof RecordingType>;

/** `announced`: it landed before its call was known, and a recording of that call stands for it now. */
export const RecordingState = z.enum([
  "waiting",
  "admitting",
  "kept",
  "erasing",
  "erased",
  "announced",
]);
export type RecordingState = z.infer<typeof RecordingState>;

export const ErasureCause = z.enum([
  "refused",
  "term",
  "request",
  "unknown-call",
  "lifecycle",
  "overwritten",
  "never-kept",
  "withdrawn",
  "objection",
  "minor",
  "cap",
]);
export type ErasureCause = z.infer<typeof ErasureCause>;

/** How far an erasure has come. Each place is confirmed by a read that says 404, at its own time (T2, T29). */
export const Erasure = z.object({
  cause: ErasureCause,
  requestId: z.optional(RequestId),
  decidedAt: Instant,
  hereGoneAt: z.optional(Instant),
  platformAskedAt: z.optional(Instant),
  platformGoneAt: z.optional(Instant),
  /** Of audio whose call became known too late for it: since when a recording of that call answers for the platform's copy. */
  announcedAt: z.optional(Instant),
  attempts: z.number(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Who needs a recording beyond its due instant, or against an erasure: a request (a freeze), a hold or a restriction. */
export const Keeper = z.discriminatedUnion("by", [
  z.object({ by: z.literal("request"), id: RequestId }),
  z.object({
    by: z.literal("hold"),
    id: SuspensionId,
    /** Whether its ground is recorded to outweigh what a territory allows at most. */
    beyondCap: z.optional(z.boolean()),
  }),
  z.object({ by: z.literal("restriction"), id: SuspensionId }),
]);
export type Keeper = z.infer<typeof Keeper>;

/** One audio file of one call, from the moment it landed to the tombstone that says when it went and why. */
export const Recording = z.object({
  kind: z.literal("recording"),
  recordingId: RecordingId,
  interactionId: InteractionId,
  callId: z.nullable(CallId),
  platformRecordingId: PlatformRecordingId,
  type: RecordingType,
  /** Where the platform says the contact is heard, when it keeps two channels. */
  contactChannel: z.optional(AudioChannel),
  state: RecordingState,
  landingKey: z.optional(z.string()),
  /** Entity tag of the landed bytes; another one under the same key is an overwrite (T6). */
  etag: z.optional(z.string()),
  /** S3's place of the landed bytes in the order of their key. */
  sequencer: z.optional(z.string()),
  versionId: z.optional(VersionId),
  /** Copies into the vault that were begun; more than `versionId` accounts for may be there (T2). */
  copiesBegun: z.optional(z.number()),
  bytes: z.optional(z.number()),
  subject: z.nullable(SubjectToken),
  seenAt: Instant,
  /** Wait for a late consent answer until then, and not longer (T78). */
  waitUntil: z.optional(Instant),
  keptAt: z.optional(Instant),
  /** When its call ended, as far as is known when it is admitted; the clock of its term (T4). */
  endedAt: z.optional(Instant),
  /** Call end + the notice's thirty days. Set once, never moved (T4). */
  dueAt: z.optional(Instant),
  /** What the call's territory allows at most; a hold needs a ground of its own to pass it. */
  capAt: z.optional(Instant),
  /** Whoever still needs it; while there is one it is not erased (T17, T20, T50). */
  keepers: z.array(Keeper),
  /** S3 has one bit for all keepers: set with the first, lifted after the last (T17). Nobody joins while it is lifted. */
  legalHold: z.optional(z.enum(["on", "lifting"])),
  /** When a sweep lifts it in the place of whoever began to. */
  liftAgainAt: z.optional(Instant),
  /** What was made from it; gone before it is called gone (T8). */
  derivatives: z.optional(z.array(DerivativeId)),
  erasure: z.optional(Erasure),
  /** When a sweep should look at it next. */
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Recording = z.infer<typeof Recording>;

/** A version of a recording's key that we did not write: evidence of an overwrite, erased at once (T6, T105). */
export const StrayVersion = z.object({
  kind: z.literal("stray"),
  interactionId: InteractionId,
  recordingId: RecordingId,
  versionId: VersionId,
  seenAt: Instant,
  state: z.enum(["erasing", "erased"]),
  erasedAt: z.optional(Instant),
  attempts: z.number(),
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type StrayVersion = z.infer<typeof StrayVersion>;
