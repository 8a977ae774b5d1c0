import type { AuditFact, AuditRecord } from "#schemas/audit";
import type { ConsentAnswer } from "#schemas/consent";
import type { Evidence } from "#schemas/evidence";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { StaffMember } from "#schemas/staff";

type Told = Readonly<Record<string, AuditFact | null | undefined>>;
type Facts = AuditRecord["facts"];

/**
 * What a record says of an item beside its digest, by names: of acts who did what and when, of listenings and answers what
 * they were, of staff what they may do. Of all else nothing. What is not of the form of a code or an id stays unsaid.
 */
export function factsOf(
  item: LedgerItem,
  isFact: (value: unknown) => boolean,
): Facts {
  const told = Object.entries(toldOf(item)).flatMap(([name, value]) =>
    value !== undefined && value !== null && isFact(value)
      ? [[name, value] as const]
      : [],
  );
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function toldOf(item: LedgerItem): Told {
  switch (item.kind) {
    case "evidence":
      return ofEvidence(item);
    case "listening":
      return ofListening(item);
    case "consent":
      return ofConsent(item);
    case "staff":
      return ofStaff(item);
    default:
      return {};
  }
}

/** Names of details that hold ids, counts, codes and moments; a new one is added here, or is known by the digest alone. */
const details = [
  "act",
  "afterSeconds",
  "after",
  "awareAt",
  "because",
  "by",
  "callId",
  "decision",
  "disclosureId",
  "doubt",
  "duplicateOf",
  "entityId",
  "expiresAt",
  "finding",
  "from",
  "how",
  "interactionId",
  "language",
  "letGo",
  "letter",
  "level",
  "listeningId",
  "messageId",
  "now",
  "person",
  "reason",
  "recipientId",
  "recordingId",
  "replyBy",
  "requestId",
  "reviewBy",
  "sha256",
  "staffId",
  "suspensionId",
  "task",
  "times",
  "to",
  "toldAt",
  "tooLate",
  "tries",
  "trigger",
  "type",
  "until",
  "verdict",
  "version",
  "waitingFor",
  "what",
] as const;

const ofEvidence = (item: Evidence): Told => ({
  ...Object.fromEntries(details.map((name) => [name, item.details[name]])),
  evidence: item.type,
  happenedAt: item.at,
});

const ofListening = (item: Listening): Told => ({
  listeningId: item.listeningId,
  door: item.door,
  use: item.use,
  staffId: item.staffId,
  role: item.role,
  purpose: item.purpose,
  circumstance: item.circumstance?.kind,
  recordingId: item.recordingId,
  versionId: item.versionId,
  happenedAt: item.at,
  verdict: item.verdict,
  ...(item.reasons.length === 0 ? {} : { reasons: item.reasons.join(",") }),
  approvedAt: item.approvedAt,
  until: item.until,
  heardSeconds: item.heardSeconds,
});

const ofConsent = (item: ConsentAnswer): Told => ({
  purpose: item.purpose,
  answer: item.answer,
  because: item.because,
  channel: item.channel,
  noticeVersion: item.noticeVersion,
  happenedAt: item.receivedAt,
  heardBy: item.heardBy,
});

const ofStaff = (item: StaffMember): Told => ({
  staffId: item.staffId,
  entityId: item.entityId,
  ...(item.roles.length === 0 ? {} : { roles: item.roles.join(",") }),
  leftAt: item.leftAt,
});
