import * as z from "zod/mini";
import { ListeningPurpose } from "./grant.ts";
import {
  BreachId,
  CallId,
  InteractionId,
  ListeningId,
  PlatformRecordingId,
  RecordingId,
  StaffId,
  VersionId,
} from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";
import { ListeningDoor, ListeningOutside } from "./listening.ts";
import { Instrument } from "./transfer.ts";

/** What the daily comparison goes through, in this order. */
export const ReconciliationStep = z.enum([
  "calls",
  "ended-terms",
  "vault",
  "overdue",
  "landing",
  "transfers",
  "platform",
  "open-findings",
  "notices",
  "done",
]);
export type ReconciliationStep = z.infer<typeof ReconciliationStep>;

/** How far the comparison of one day's expectations with what is there has come. It goes on where it stands. */
export const Reconciliation = z.object({
  kind: z.literal("reconciliation"),
  /** The day whose calls are compared, in UTC; the comparison runs after it. */
  day: LegalDate,
  startedAt: Instant,
  endedAt: z.optional(Instant),
  step: ReconciliationStep,
  /** Where the step goes on. */
  after: z.optional(z.string()),
  /** What each step has looked at so far. */
  looked: z.partialRecord(ReconciliationStep, z.number()),
  /** Differences met so far, and those of them that were healed. */
  found: z.number(),
  healed: z.number(),
  /** What could not be looked at, several times over, and was passed by. */
  unread: z.number(),
  /** How often the page that stands next has failed. */
  tries: z.number(),
  /** Versions of no recording that this run had erased. */
  strays: z.number(),
  revision: z.number(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

export const FindingType = z.enum([
  "unknown-version",
  "overwritten",
  "present-though-erased",
  "missing",
  "overdue",
  "refused-with-audio",
  "platform-copy-left",
  "landed-unheard",
  "call-unheard",
  "kept-unlocked",
  "locked-unkept",
  "orphan-marker",
  /** Somebody listens to more than their work can ask for. */
  "bulk-listening",
  /** Somebody heard a recording, and no grant of ours explains it (R29, R56). */
  "listened-outside-the-rules",
  /** What data go abroad on ends in 90, 30 or 7 days, and nothing follows it (R35, T111). */
  "transfer-ending",
  /** It has ended: data that still go rest on nothing (Art 44). */
  "transfer-ended",
]);
export type FindingType = z.infer<typeof FindingType>;

/** Who has to look. */
export const FindingOwner = z.enum(["management", "it", "privacy"]);
export type FindingOwner = z.infer<typeof FindingOwner>;

export const Healing = z.enum([
  "erasure-ordered",
  "handed-to-admission",
  "locked",
  "collection-opened",
]);
export type Healing = z.infer<typeof Healing>;

/** What a difference is about: ids only. A key of somebody else's making may say anything and is left out. */
export const FindingAbout = z.object({
  interactionId: z.optional(InteractionId),
  callId: z.optional(CallId),
  recordingId: z.optional(RecordingId),
  platformRecordingId: z.optional(PlatformRecordingId),
  versionId: z.optional(VersionId),
  staffId: z.optional(StaffId),
  listeningId: z.optional(ListeningId),
  door: z.optional(ListeningDoor),
  outside: z.optional(ListeningOutside),
  /** Of a transfer: what it rests on, its last day, and who passes data on to whom, by id. */
  instrument: z.optional(Instrument),
  exporters: z.optional(z.string()),
  importer: z.optional(z.string()),
  validTo: z.optional(LegalDate),
});
export type FindingAbout = z.infer<typeof FindingAbout>;

/** What a person found out about something that was heard, or that somebody wanted to hear. */
export const NewConclusion = z.discriminatedUnion("result", [
  /** It was work, for this purpose, though nobody was asked first. */
  z.strictObject({
    result: z.literal("explained"),
    purpose: ListeningPurpose,
  }),
  /** Nothing was heard: what was reported was something else. */
  z.strictObject({ result: z.literal("not-heard") }),
  /** Nobody had any business with it: it is in the register of breaches (Art 4(12), 33). */
  z.strictObject({ result: z.literal("breach"), breachId: BreachId }),
]);
export type NewConclusion = z.infer<typeof NewConclusion>;

/** A difference between what the ledger expects and what is there; the same one found again is the same finding. */
export const Finding = z.object({
  kind: z.literal("finding"),
  type: FindingType,
  /** Tells findings of one type apart. */
  subject: z.string(),
  about: FindingAbout,
  severity: z.enum(["high", "medium", "low"]),
  owner: FindingOwner,
  /** The reconciliation that met it first. */
  day: LegalDate,
  seenAt: Instant,
  /** The reconciliation that met it last. */
  lastDay: LegalDate,
  /** `healed`: what heals it was done, and it was not met again yet. `closed`: it was looked for and is gone. */
  state: z.enum(["open", "healed", "closed"]),
  healedAt: z.optional(Instant),
  how: z.optional(Healing),
  closedAt: z.optional(Instant),
  concluded: z.optional(z.object({ by: StaffId, what: NewConclusion })),
  revision: z.number(),
});
export type Finding = z.infer<typeof Finding>;
