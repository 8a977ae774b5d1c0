import * as z from "zod/mini";
import { ClockLevel, Reason } from "./clock.ts";
import { BreachId, RequestId, StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** Who told us, and so made us aware (Art 33(1), (2)). */
export const BreachSource = z.enum([
  "processor",
  "staff",
  "subject",
  "own-finding",
]);

/** What happened to the data (Art 4(12)). */
export const BreachKind = z.enum([
  "wrong-person",
  "unlawful-access",
  "published",
  "lost",
  "altered",
  "unavailable",
]);

export const DataCategory = z.enum([
  "voice",
  "what-was-said",
  "call-data",
  "contact-data",
  "evaluations",
  "special-category",
]);

/** About how many; left out while nobody knows (Art 33(3)(a), 33(4)). */
const about = z.optional(z.int().check(z.nonnegative()));

const found = {
  /** When we knew: of the first of us, and never of a ticket or of the incident's end (T52). */
  awareAt: Instant,
  source: BreachSource,
  /** When the processor told us; it is evidence of our knowing (Art 33(2), T52). */
  processorNoticeAt: z.optional(Instant),
};
const noticeOfProcessor = {
  error: "must say when the processor told us: its notice starts the clock",
  path: ["processorNoticeAt"],
};
type Found = { source: string; processorNoticeAt?: string | undefined };
const saysWhenTold = ({ source, processorNoticeAt }: Found): boolean =>
  source !== "processor" || processorNoticeAt !== undefined;

/** What privacy staff post of a breach: codes and numbers, and nobody's name. */
export const NewBreach = z
  .strictObject({
    ...found,
    what: BreachKind,
    entityId: z.string(),
    categories: z.array(DataCategory).check(z.minLength(1)),
    subjects: about,
    recordings: about,
    /** Of the request it came of. */
    requestId: z.optional(RequestId),
  })
  .check(z.refine(saysWhenTold, noticeOfProcessor));
export type NewBreach = z.infer<typeof NewBreach>;

/** The same of a package that a wrong person got: the request says the rest (T60). */
export const NewWrongPerson = z
  .strictObject(found)
  .check(z.refine(saysWhenTold, noticeOfProcessor));
export type NewWrongPerson = z.infer<typeof NewWrongPerson>;

/** That the authority was told, or why it need not be (Art 33(1)). */
export const AuthorityDecision = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("notified"),
    notifiedAt: Instant,
    /** Past the time it must say why. */
    delay: z.optional(Reason),
  }),
  z.strictObject({
    verdict: z.literal("not-needed"),
    because: z.literal("risk-unlikely"),
    why: Reason,
  }),
]);
export type AuthorityDecision = z.infer<typeof AuthorityDecision>;

export const ToldHow = z.enum(["each", "public-notice"]);
/** The risk is not high, nobody can read the data, or it was averted since (Art 34(1), 34(3)(a), (b)). */
export const NotToldBecause = z.enum([
  "no-high-risk",
  "unintelligible",
  "risk-averted",
]);

/** That the people concerned were told, each or by a public notice, or why not (Art 34(1), (3)). */
export const SubjectsDecision = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("told"),
    toldAt: Instant,
    how: ToldHow,
  }),
  z.strictObject({
    verdict: z.literal("not-told"),
    because: NotToldBecause,
  }),
]);
export type SubjectsDecision = z.infer<typeof SubjectsDecision>;

export const BreachEffect = z.enum([
  "none-known",
  "control-lost",
  "distress",
  "reputation",
  "discrimination",
  "financial",
  "identity-misused",
]);
export const BreachMeasure = z.enum([
  "package-revoked",
  "access-closed",
  "recipient-deleted",
  "data-restored",
  "credentials-changed",
  "fault-mended",
  "staff-trained",
]);

/** What came of it and what was done, as the register has to say (Art 33(5)). */
export const BreachClosing = z.strictObject({
  effects: z.array(BreachEffect).check(z.minLength(1)),
  measures: z.array(BreachMeasure).check(z.minLength(1)),
});
export type BreachClosing = z.infer<typeof BreachClosing>;

const decided = { by: StaffId, at: Instant };

/** A breach of personal data, as it is kept for good (Art 33(5)). */
export const Breach = z.object({
  kind: z.literal("breach"),
  breachId: BreachId,
  ...found,
  what: BreachKind,
  entityId: z.string(),
  categories: z.array(DataCategory),
  subjects: about,
  recordings: about,
  requestId: z.optional(RequestId),
  registeredAt: Instant,
  registeredBy: StaffId,
  /** Hours from `awareAt`, as the settings had them at registration. */
  limitHours: z.number(),
  authority: z.optional(
    z.object({
      ...decided,
      verdict: z.enum(["notified", "not-needed"]),
      notifiedAt: z.optional(Instant),
      /** In phases (Art 33(4)). */
      furtherAt: z.array(Instant),
      because: z.optional(z.string()),
      why: z.optional(z.string()),
    }),
  ),
  subjectsTold: z.optional(
    z.object({
      ...decided,
      verdict: z.enum(["told", "not-told"]),
      toldAt: z.optional(Instant),
      how: z.optional(z.string()),
      because: z.optional(z.string()),
    }),
  ),
  closed: z.optional(z.object({ ...decided, ...BreachClosing.shape })),
  /** What people were told of its clock, and when to look again. */
  told: ClockLevel,
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Breach = z.infer<typeof Breach>;
