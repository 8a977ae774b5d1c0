import * as z from "zod/mini";
import { Assessment } from "./assessment.ts";
import { CarriedOut } from "./carried-out.ts";
import { Channel } from "./channel.ts";
import { RequestClock } from "./clock.ts";
import { Evidence } from "./evidence.ts";
import {
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  StaffId,
  SubjectToken,
  VersionId,
} from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";
import { IdentityDecision } from "./identity-decision.ts";
import { Question } from "./identity-question.ts";
import { Match } from "./match.ts";
import { RightOutcome, SealedWords } from "./outcome.ts";
import { NewSubject } from "./new-subject.ts";
import { PlatformContact } from "./platform-contact.ts";
import { ReopeningGround } from "./reopening-ground.ts";
import { ActsFor, Representation } from "./representation.ts";
import { RequestState } from "./request-state.ts";
import { Withdrawn } from "./request-withdrawal.ts";
import { ExportPackage } from "./package.ts";
import { Right } from "./right.ts";
import { SubjectKind } from "./subject-kind.ts";
import { ReceiverId, Transmission } from "./transmission.ts";
import { HoldGround, RestrictionGround } from "./suspension.ts";

export { Channel };

/** What privacy staff post to start a request. `receivedAt` is when any entity first received it, by any channel (T48). */
export const NewRequest = z.object({
  /** One request may carry several rights, each with an answer of its own. */
  rights: z.array(Right).check(
    z.minLength(1),
    z.refine((asked) => new Set(asked).size === asked.length, {
      error: "must name each right once",
    }),
  ),
  channel: Channel,
  entityId: z
    .string()
    .check(
      z.regex(/^[a-z]{2}-[0-9a-z.-]{1,20}$/, "must be an entity id, like ro-9"),
    ),
  receivedAt: Instant,
  /** Of the letters; the entity's when nobody asked the person. */
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2}$/, "must be a two-letter language")),
  ),
  /** With portability: the controller, of the settings, they want it sent to (Art 20(2)). Whoever grants it may name another. */
  transmitTo: z.optional(ReceiverId),
  subject: NewSubject,
  /** Somebody asks for the subject, and is written to in their place. */
  actsFor: z.optional(ActsFor),
});
export type NewRequest = z.infer<typeof NewRequest>;

/** A person or the eraser finishes it; until then the workflow waits. */
export const OpenTask = z.object({
  name: z.enum(["identity", "approval", "fee", "erasure"]),
  token: z.string(),
  /** Since when it waits, however often staff was told; when it is to be done. */
  openedAt: Instant,
  dueAt: z.optional(Instant),
});
export type OpenTask = z.infer<typeof OpenTask>;

/** Decided, and the workflow that waits for it is still to be told. */
export const Untold = z.object({
  task: z.enum(["identity", "approval", "fee"]),
  token: z.string(),
  /** What is written down before it is told. Default: the decision. */
  evidence: z.optional(Evidence),
});
export type Untold = z.infer<typeof Untold>;

/** As promised at registration; what moved them since is in the clock. We work to the earlier (R50, T42). */
export const Deadlines = z.object({
  noticeDate: LegalDate,
  legalDate: LegalDate,
  dueDate: LegalDate,
});
export type Deadlines = z.infer<typeof Deadlines>;

/** What was granted and is not done yet, because a hold or a restriction keeps it (T22). */
export const PutOff = z.object({
  recordings: z.number(),
  grounds: z.array(z.union([HoldGround, RestrictionGround])),
  at: Instant,
});
export type PutOff = z.infer<typeof PutOff>;

export const Request = z.object({
  kind: z.literal("request"),
  requestId: RequestId,
  rights: z.array(Right),
  state: RequestState,
  channel: Channel,
  entityId: z.string(),
  language: z.string(),
  receivedAt: Instant,
  registeredAt: Instant,
  registeredBy: StaffId,
  /** Who sees to it that every step a person has to take is taken in time. */
  owner: StaffId,
  deadlines: Deadlines,
  clock: RequestClock,
  actsFor: z.optional(Representation),
  /** Whom it is about; a customer, if it does not say. */
  subjectKind: z.optional(SubjectKind),
  /** Tokens of the numbers or the agent's ids given, under every live key; none when all were withheld or malformed. */
  subjects: z.array(SubjectToken),
  unusableNumbers: z.number(),
  /**
   * How often what is asked was amended, and how often the requester was told since: for each, recordings are frozen and
   * the acknowledgement is written anew.
   */
  amended: z.optional(z.object({ times: z.number(), told: z.number() })),
  /** Of the same number, when it was registered: open ones, and those received within a year. */
  related: z.optional(z.array(RequestId)),
  /** It says once more what this one says, and is answered with it; of that one, which it is answered for. */
  duplicateOf: z.optional(RequestId),
  duplicates: z.optional(z.array(RequestId)),
  /** The requester took it back. */
  withdrawn: z.optional(Withdrawn),
  /** Which round of it this is, the first again being 1; what was before is an item of its own. */
  reopened: z.optional(
    z.object({ round: z.number(), because: ReopeningGround, at: Instant }),
  ),
  candidates: z.optional(z.number()),
  /** What the requester was asked about who they are. */
  questions: z.optional(z.array(Question)),
  task: z.optional(OpenTask),
  untold: z.optional(Untold),
  identity: z.optional(
    z.object({
      ...IdentityDecision.shape,
      decidedAt: Instant,
      decidedBy: StaffId,
    }),
  ),
  approval: z.optional(
    z.object({
      outcomes: z.array(RightOutcome),
      words: z.optional(SealedWords),
      decidedAt: Instant,
      decidedBy: StaffId,
      /** Where staff reached us, and where the person will. */
      origin: z.optional(z.string()),
    }),
  ),
  assessment: z.optional(Assessment),
  scopeSize: z.optional(z.number()),
  carriedOut: z.optional(CarriedOut),
  export: z.optional(ExportPackage),
  /** What of it may be taken elsewhere: a package of its own (T68). */
  portable: z.optional(ExportPackage),
  /** Where they want it sent, as they asked; nothing is sent before portability is granted. */
  transmitTo: z.optional(ReceiverId),
  transmission: z.optional(Transmission),
  erasure: z.optional(
    z.object({
      recordings: z.number(),
      alreadyGone: z.number(),
      /** As it stood when the requester was answered. */
      putOff: z.optional(PutOff),
      verifiedAt: z.optional(Instant),
    }),
  ),
  /** Who was told the data, and is to be told of the erasure (Art 19). */
  recipients: z.optional(z.array(z.string())),
  platformContact: z.optional(PlatformContact),
  escalations: z.number(),
  answeredAt: z.optional(Instant),
  closedAt: z.optional(Instant),
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Request = z.infer<typeof Request>;

/** Who asked and how to reach them: ciphertext only, removed when the request closes (T25). */
export const SealedSubject = z.object({
  kind: z.literal("subject"),
  requestId: RequestId,
  sealed: z.string(),
  /** Of a request that was reopened. */
  round: z.optional(z.number()),
  revision: z.number(),
});
export type SealedSubject = z.infer<typeof SealedSubject>;

/** One recording that a request concerns, as it stood when the request was received (T72). */
export const ScopeItem = z.object({
  kind: z.literal("scope"),
  requestId: RequestId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  recordingId: RecordingId,
  versionId: z.optional(VersionId),
  /** Candidates match a number; only confirmed ones are disclosed or erased. */
  confirmed: z.boolean(),
  /** What a person said of its call; one that was rejected is never confirmed. */
  match: z.optional(Match),
  revision: z.number(),
});
export type ScopeItem = z.infer<typeof ScopeItem>;
