import * as z from "zod/mini";
import {
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  VersionId,
} from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";
import { PackageManifest, PortableManifest } from "./package.ts";
import { FindingType } from "./reconciliation.ts";
import { ErasureCause, Keeper } from "./recording.ts";
import { TransmissionStatement } from "./transmission.ts";

const count = z.int().check(z.nonnegative());

/** Calls first heard of on a day, and their recordings as they stand when the statement is made. */
export const DayCounts = z.object({
  day: LegalDate,
  calls: count,
  refusedCalls: count,
  recordings: z.object({
    undecided: count,
    kept: count,
    erasing: count,
    erased: count,
    erasedBy: z.partialRecord(ErasureCause, count),
    held: count,
    restricted: count,
    frozen: count,
  }),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** A recording that is older than its term, and who keeps it: the kind of keeper is the ground. */
export const KeptBeyondTerm = z.object({
  recordingId: RecordingId,
  termEndedAt: Instant,
  keepers: z.array(Keeper),
  /** Only when it is older than its territory allows at most: whether a ground for that is recorded. */
  groundBeyondCap: z.optional(z.enum(["recorded", "missing"])),
});
export type KeptBeyondTerm = z.infer<typeof KeptBeyondTerm>;

/** A recording, or a version nobody asked for, that is past its term, kept by nobody and not confirmed gone. */
export const Overdue = z.object({
  recordingId: RecordingId,
  termEndedAt: Instant,
  state: z.enum(["kept", "erasing", "stray"]),
});
export type Overdue = z.infer<typeof Overdue>;

/** Of one type: met first by the day's comparison, of these healed, and open from any day. */
export const FindingCounts = z.object({
  found: count,
  healed: count,
  open: count,
});
export type FindingCounts = z.infer<typeof FindingCounts>;

export const ReconciliationOutcome = z.discriminatedUnion("state", [
  z.object({ state: z.literal("not-reconciled") }),
  z.object({ state: z.literal("under-way"), startedAt: Instant }),
  z.object({
    state: z.literal("reconciled"),
    at: Instant,
    findings: z.partialRecord(FindingType, FindingCounts),
    /** Open findings: what buckets or platform hold and the ledger does not explain, or the other way round. */
    unexplained: count,
    /** What could not be looked at, several times over. */
    unread: count,
  }),
]);
export type ReconciliationOutcome = z.infer<typeof ReconciliationOutcome>;

/** What is so of a day, and of everything older than the term, as the ledger stood at `asOf`. */
export const Attestation = z.object({
  format: z.literal("tacet-attestation-1"),
  day: LegalDate,
  asOf: Instant,
  termDays: count,
  /** The statement in words; every number in it stands below as well. */
  says: z.array(z.string()),
  dayHeard: DayCounts,
  /** The day whose calls' terms ended on `day`. */
  dayTermEnded: DayCounts,
  keptBeyondTerm: z.array(KeptBeyondTerm),
  overdue: z.array(Overdue),
  /** Whether both lists are whole; a list has an end, and then this says so. */
  complete: z.boolean(),
  reconciliation: ReconciliationOutcome,
});
export type Attestation = z.infer<typeof Attestation>;

/** One recording's tombstone. Without a version id it was never admitted to the vault. */
export const Deletion = z.object({
  recordingId: RecordingId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  versionId: z.optional(VersionId),
  /** Versions of its key that nobody asked for; gone as well. */
  strayVersionIds: z.array(VersionId),
  cause: ErasureCause,
  requestId: z.optional(RequestId),
  decidedAt: Instant,
  hereGoneAt: Instant,
  platformGoneAt: Instant,
});
export type Deletion = z.infer<typeof Deletion>;

/** That these recordings are gone at both places, each confirmed by a read that found nothing. */
export const DeletionCertificate = z.object({
  format: z.literal("tacet-deletion-certificate-1"),
  about: z.union([
    z.object({ recordingId: RecordingId }),
    z.object({ requestId: RequestId }),
  ]),
  asOf: Instant,
  says: z.array(z.string()),
  deletions: z.array(Deletion),
});
export type DeletionCertificate = z.infer<typeof DeletionCertificate>;

/** Where the audit chain ended when it was signed: what is cut off before that, or written anew, shows (T96). */
export const AuditAnchor = z.object({
  format: z.literal("tacet-audit-anchor-1"),
  day: LegalDate,
  asOf: Instant,
  /** The first record after the anchor before, and the last there is; `count` of them, which may be none. */
  first: z.int().check(z.positive()),
  last: z.int().check(z.positive()),
  count,
  /** `hash` of the last record. */
  head: z.string(),
});
export type AuditAnchor = z.infer<typeof AuditAnchor>;

export const Statement = z.discriminatedUnion("format", [
  Attestation,
  DeletionCertificate,
  PackageManifest,
  PortableManifest,
  TransmissionStatement,
  AuditAnchor,
]);
export type Statement = z.infer<typeof Statement>;

/** `keyId` is the RFC 7638 thumbprint of the public key; `value` is DER (RFC 3279) in base64. */
export const Signature = z.object({
  algorithm: z.literal("ECDSA_SHA_256"),
  keyId: z.string(),
  value: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** The signature is over the RFC 8785 form of `statement`, in UTF-8. */
export const SignedStatement = z.object({
  statement: Statement,
  signature: Signature,
});
export type SignedStatement = z.infer<typeof SignedStatement>;

/** One key, in both forms that tools ask for. */
export const PublicKey = z.object({
  keyId: z.string(),
  algorithm: z.literal("ECDSA_SHA_256"),
  pem: z.string(),
  jwk: z.object({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: z.string(),
    y: z.string(),
    kid: z.string(),
  }),
});
export type PublicKey = z.infer<typeof PublicKey>;
