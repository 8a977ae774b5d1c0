import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { StaffMember } from "#schemas/staff";
import { staffPartition } from "../ledger/staff-keys.ts";

/** What became of a record at one of its revisions, and by whom; a repeat is the same evidence. */
export const staffEvidence = (
  type: Extract<EvidenceType, `staff.${string}`>,
  member: StaffMember,
  { by, now }: { by: StaffId; now: Instant },
): Evidence => ({
  kind: "evidence",
  about: staffPartition(member.staffId),
  type,
  discriminator: String(member.revision),
  at: now,
  details: {
    by,
    entityId: member.entityId,
    roles: member.roles.join(" "),
    ...(member.undertaking && {
      undertaking: member.undertaking.version,
      ...(member.undertaking.expiresOn && {
        undertakenUntil: member.undertaking.expiresOn,
      }),
    }),
    ...(member.training && { trainedUntil: member.training.expiresOn }),
  },
  revision: 0,
});
