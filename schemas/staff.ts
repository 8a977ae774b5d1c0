import * as z from "zod/mini";
import { AgentId, StaffId, SubjectToken } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** What somebody of the staff is appointed to (R14, R29). A group of the staff pool has the role's name. */
export const Role = z.enum([
  "quality-specialist",
  "supervisor",
  "privacy-officer",
  "hold-owner",
  "releaser",
  "legal",
  "security",
  "platform-engineer",
]);
export type Role = z.infer<typeof Role>;

/** The document by which a person undertook confidentiality (Art 28(3)(b), R30, R58). */
export const Undertaking = z.object({
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  signedOn: LegalDate,
  /** Of the signed document, which stays where personnel files are. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be SHA-256 in hex")),
  /** Last day on which it counts, once another text is to be signed. */
  expiresOn: z.optional(LegalDate),
});
export type Undertaking = z.infer<typeof Undertaking>;

/** Security, policy, law and consequences (R59). */
export const Training = z.object({
  completedOn: LegalDate,
  /** Last day on which it counts. */
  expiresOn: LegalDate,
});
export type Training = z.infer<typeof Training>;

/**
 * One person of the staff by the identity provider's `sub`, and what they may do. It outlives them as a tombstone, so that
 * nobody is ever given their id (R60, R61, T88). No name and no address: who it is, personnel knows.
 */
export const StaffMember = z.object({
  kind: z.literal("staff"),
  staffId: StaffId,
  /** The joint controller that employs them, by id (T109). */
  entityId: z.string(),
  roles: z.array(Role),
  undertaking: z.optional(Undertaking),
  training: z.optional(Training),
  /** Token of their user at the call platform, by which what they did there is theirs. */
  platformUser: z.optional(SubjectToken),
  registeredAt: Instant,
  registeredBy: StaffId,
  /** From then on no token of theirs opens anything, whenever it ends (T87). */
  leftAt: z.optional(Instant),
  revision: z.number(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** Body of `PUT /staff/{staffId}`: the whole of what is to be on record. */
export const NewStaffMember = z.strictObject({
  entityId: z.string().check(z.minLength(1), z.maxLength(40)),
  roles: z.array(Role).check(z.minLength(1), z.maxLength(8)),
  undertaking: z.optional(Undertaking),
  training: z.optional(Training),
  /** Their user at the call platform; only its token is kept. */
  platformUserId: z.optional(AgentId),
});

/** Body of `PUT /undertakings/{version}`: the last day on which that text counts, whoever signed it. */
export const UndertakingEnd = z.strictObject({ expiresOn: LegalDate });

/** Body of `POST /staff/{staffId}/leaving`: nothing is to be said. */
export const Leaving = z.strictObject({});
