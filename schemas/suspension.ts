import * as z from "zod/mini";
import {
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  StaffId,
  SubjectToken,
  SuspensionId,
} from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** Why a recording may be held against its term or an erasure: this list and nothing else (T23). */
export const HoldGround = z.enum([
  "legal-claim",
  "legal-obligation",
  "authority-request",
]);
export type HoldGround = z.infer<typeof HoldGround>;

export const BeyondCap = z.enum(["court-order", "statute", "pending-claim"]);

/** Art 18(1)(a) to (d); and special categories somebody heard in a call, to be decided on soon (T118). */
export const RestrictionGround = z.enum([
  "accuracy-contested",
  "unlawful-processing",
  "needed-by-subject",
  "objection-pending",
  "special-category",
]);
export type RestrictionGround = z.infer<typeof RestrictionGround>;

/** A case's id of ours or theirs. An id is no place for words about people. */
export const MatterId = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9-]{1,64}$/,
      "must be an id of 1 to 64 letters, digits and hyphens",
    ),
  );

/** How many ids one post may name. */
export const mostNamed = 1000;
const named = <Id extends z.ZodMiniType>(id: Id) =>
  z.array(id).check(z.minLength(1), z.maxLength(mostNamed));

const ofRecordings = z.strictObject({
  kind: z.literal("recordings"),
  recordingIds: named(RecordingId),
});
const ofCalls = z.strictObject({
  kind: z.literal("calls"),
  interactionIds: named(InteractionId),
});

/** What a suspension is to cover, as staff post it. The phone number becomes tokens at the door and is not kept. */
export const NewScope = z.discriminatedUnion("kind", [
  ofRecordings,
  ofCalls,
  z.strictObject({
    kind: z.literal("subject"),
    phoneNumber: z.string().check(z.minLength(1), z.maxLength(64)),
    from: Instant,
    until: Instant,
  }),
]);
export type NewScope = z.infer<typeof NewScope>;

const common = {
  /** Who answers for it. Default: who posts it. */
  owner: z.optional(StaffId),
  /** The day by which its owner says whether it is still needed. */
  reviewBy: LegalDate,
  scope: NewScope,
};
const holdTerms = {
  type: z.literal("hold"),
  matterId: MatterId,
  ground: HoldGround,
  /** Why it may pass what a territory allows at most; without one it is asked for when that instant comes. */
  beyondCap: z.optional(BeyondCap),
};
const restrictionTerms = {
  type: z.literal("restriction"),
  ground: RestrictionGround,
  requestId: z.optional(RequestId),
};

/** A field that is not of these is refused: there is no place for free text. */
export const NewSuspension = z.discriminatedUnion("type", [
  z.strictObject({ ...holdTerms, ...common }),
  z.strictObject({ ...restrictionTerms, ...common }),
]);
export type NewSuspension = z.infer<typeof NewSuspension>;

/** Ids to be covered beside those a suspension began with. */
export const NewAddition = z.strictObject({ scope: NewScope });

/** How the subject was told that a restriction ends (Art 18(3)). */
export const Told = z.strictObject({
  channel: z.enum(["email", "phone", "letter", "in-person"]),
  toldAt: Instant,
  /** From when on, as they were told; no release is approved for earlier. */
  liftsAt: z.optional(Instant),
});
export type Told = z.infer<typeof Told>;
export const NewReview = z.strictObject({ reviewBy: LegalDate });
export const NoWords = z.strictObject({});

export const SuspensionState = z.enum([
  "placing",
  "in-force",
  "release-asked",
  "releasing",
  "letting-go",
  "released",
]);
export type SuspensionState = z.infer<typeof SuspensionState>;

/**
 * What became of one recording. `found`: not looked at yet. `none-yet`: kept, and its bytes will be held when they come.
 * `too-late`: it was being erased already. `failed`: tried again.
 */
export const SuspendedState = z.enum([
  "found",
  "held",
  "none-yet",
  "too-late",
  "failed",
  "let-go",
]);
export type SuspendedState = z.infer<typeof SuspendedState>;

/** `found`: recordings. `none-yet` counts calls whose audio may still come, `unknown` ids that nothing was found under. */
export const SuspensionCounts = z.object({
  found: z.number(),
  held: z.number(),
  "none-yet": z.number(),
  "too-late": z.number(),
  unknown: z.number(),
  failed: z.number(),
  "let-go": z.number(),
});
export type SuspensionCounts = z.infer<typeof SuspensionCounts>;

const by = z.object({ by: StaffId, at: Instant });

/** Expiry suspended: by a hold for a matter, or by a restriction. Its recordings are items of their own. */
export const Suspension = z.object({
  kind: z.literal("suspension"),
  suspensionId: SuspensionId,
  terms: z.discriminatedUnion("type", [
    z.object(holdTerms),
    z.object(restrictionTerms),
  ]),
  owner: StaffId,
  reviewBy: LegalDate,
  state: SuspensionState,
  /** Ids named so far; a subject counts as one. */
  named: z.number(),
  placed: by,
  told: z.optional(
    z.object({
      by: StaffId,
      at: Instant,
      channel: Told.shape.channel,
      liftsAt: Told.shape.liftsAt,
    }),
  ),
  releaseAsked: z.optional(by),
  releaseApproved: z.optional(by),
  graceUntil: z.optional(Instant),
  releasedAt: z.optional(Instant),
  /** As of the last round over all its recordings; of the first, as far as it has come. */
  counts: SuspensionCounts,
  /** A round over its items, page by page: where it is, and what it counted up to there. */
  round: z.optional(
    z.object({
      step: z.enum(["find", "keep", "let-go"]),
      after: z.optional(z.string()),
      counts: SuspensionCounts,
      /** Whether audio may still come. */
      watching: z.boolean(),
    }),
  ),
  rounds: z.number(),
  /** When the next round begins. */
  lookAt: z.optional(Instant),
  /** When its overdue review is told next. */
  noticeAt: Instant,
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Suspension = z.infer<typeof Suspension>;

/** What one post named; looked through again while audio of its calls may still come. */
export const Addition = z.object({
  kind: z.literal("addition"),
  suspensionId: SuspensionId,
  /** Of what was named, so that the same post twice is one addition. */
  digest: z.string(),
  addedAt: Instant,
  addedBy: StaffId,
  scope: z.discriminatedUnion("kind", [
    ofRecordings,
    ofCalls,
    z.object({
      kind: z.literal("subject"),
      tokens: z.array(SubjectToken),
      from: Instant,
      until: Instant,
    }),
  ]),
  watchUntil: z.optional(Instant),
  /** Ids that nothing was found under. */
  missing: z.array(z.string()),
  revision: z.number(),
});
export type Addition = z.infer<typeof Addition>;

/** One recording of a suspension, and exactly what became of it. */
export const Suspended = z.object({
  kind: z.literal("suspended"),
  suspensionId: SuspensionId,
  recordingId: RecordingId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  state: SuspendedState,
  /** Code of the last failure. */
  failure: z.optional(z.string()),
  at: Instant,
  revision: z.number(),
});
export type Suspended = z.infer<typeof Suspended>;
