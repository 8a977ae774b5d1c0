import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { StaffId, SuspensionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { suspensionPartition } from "../ledger/suspension-keys.ts";

/** What a person did to a suspension, in its own partition. */
export const evidenceOf = (
  {
    suspensionId,
    by,
    now,
  }: {
    suspensionId: SuspensionId;
    by: StaffId;
    now: Instant;
  },
  type: EvidenceType,
  details: Evidence["details"] = {},
): Evidence => ({
  kind: "evidence",
  about: suspensionPartition(suspensionId),
  type,
  discriminator: `${now}#${by}`,
  at: now,
  details: { by, ...details },
  revision: 0,
});
