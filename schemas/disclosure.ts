import * as z from "zod/mini";
import { Reason } from "./clock.ts";
import {
  DerivativeId,
  DisclosureId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  StaffId,
  VersionId,
} from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";
import { RecipientId } from "./recipient-notice.ts";

/** How an authority asked. By word of mouth it did not: what is not written is refused and stays in the register (R34, T99). */
export const AskedHow = z.enum(["letter", "court-order", "portal", "informal"]);

const words = z
  .string()
  .check(
    z.minLength(20, "must say why, in twenty characters or more"),
    z.maxLength(1000),
  );
const law = z
  .string()
  .check(z.minLength(3, "must name the provision"), z.maxLength(160));
/** Milliseconds from the recording's start. */
const millisecond = z.int().check(z.nonnegative());

/** One recording that is asked for: the stretch that is needed, or all of it with the reason (R34: necessity). */
export const NewPart = z.union([
  z
    .strictObject({
      recordingId: RecordingId,
      fromMs: millisecond,
      /** The first that is not given any more. */
      toMs: millisecond,
    })
    .check(
      z.refine(({ fromMs, toMs }) => toMs > fromMs, {
        error: "must be after fromMs",
        path: ["toMs"],
      }),
    ),
  z.strictObject({ recordingId: RecordingId, wholeBecause: Reason }),
]);
export type NewPart = z.infer<typeof NewPart>;

const asked = {
  /** Whose recordings they are. */
  entityId: z.string(),
  /** The authority, as the settings name it. */
  recipientId: RecipientId,
  /** Where it sits, ISO 3166-1, two letters. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/, "must be like BE")),
  receivedOn: LegalDate,
};
const written = {
  ...asked,
  how: z.enum(["letter", "court-order", "portal"]),
  /** Its own sign, by which the request is found again. */
  reference: z
    .string()
    .check(
      z.regex(
        /^[\w][\w ./-]{0,59}$/,
        "must be the request's own sign, like 1234/P/2026",
      ),
    ),
  /** Of the written request, which stays where such papers are. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be SHA-256 in hex")),
  /** The law that empowers it to ask. */
  provision: law,
  /** Whether that law compels us; then its purpose is deemed compatible (R34). */
  compelled: z.boolean(),
  /** The treaty a third country's judgment or decision rests on (Art 48). */
  treaty: z.optional(law),
  /** Of a particular inquiry: then it is no recipient and hears of no erasure (Art 4(9), T100). */
  particularInquiry: z.optional(z.boolean()),
  /** The law, or the order, forbids to tell the person until and including that day (T99). */
  gagUntil: z.optional(LegalDate),
};

/** What staff post when an authority asked for recordings. */
export const NewDisclosure = z.discriminatedUnion("how", [
  z.strictObject({
    ...written,
    necessity: words,
    /** Left out where the law compels. */
    compatibility: z.optional(words),
    parts: z.array(NewPart).check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({ ...asked, how: z.literal("informal") }),
]);
export type NewDisclosure = z.infer<typeof NewDisclosure>;

/** Why nothing is given. */
export const DisclosureRefusal = z.enum([
  "not-in-writing",
  "no-treaty",
  "not-empowered",
  "not-necessary",
  "not-compatible",
  "more-than-needed",
]);
export type DisclosureRefusal = z.infer<typeof DisclosureRefusal>;

/** What a second person posts to refuse. */
export const RefusedDisclosure = z.strictObject({
  because: z.enum([
    "not-empowered",
    "not-necessary",
    "not-compatible",
    "more-than-needed",
  ]),
});

/** What a second person posts to approve, and whoever hands it over: nothing more. */
export const NothingMore = z.strictObject({});

/** A recording that is given, or a stretch of it, and what was made of it. */
export const DisclosurePart = z.object({
  recordingId: RecordingId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  fromMs: z.optional(z.number()),
  toMs: z.optional(z.number()),
  wholeBecause: z.optional(z.string()),
  extract: z.optional(
    z.object({
      derivativeId: DerivativeId,
      key: z.string(),
      versionId: VersionId,
      sha256: z.string(),
    }),
  ),
  /** Why there is no extract, and never will be. */
  failed: z.optional(
    z.enum(["gone", "not-granted", "unknown-format", "behind-its-end"]),
  ),
});
export type DisclosurePart = z.infer<typeof DisclosurePart>;

const decided = { by: StaffId, at: Instant };

/** What an authority asked for and what became of it; each is documented, refused ones too (R34, T99). */
export const Disclosure = z.object({
  kind: z.literal("disclosure"),
  disclosureId: DisclosureId,
  ...z.partial(z.object(written)).shape,
  ...asked,
  how: AskedHow,
  /** Ciphertext. */
  necessity: z.optional(z.string()),
  compatibility: z.optional(z.string()),
  parts: z.array(DisclosurePart),
  state: z.enum(["asked", "approved", "ready", "delivered", "refused"]),
  refusedBecause: z.optional(DisclosureRefusal),
  registeredAt: Instant,
  registeredBy: StaffId,
  decided: z.optional(z.object(decided)),
  /** Each time that links were handed out. */
  delivered: z.array(z.object(decided)),
  /** When its extracts are made. */
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Disclosure = z.infer<typeof Disclosure>;
