import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { DisclosureId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { disclosurePartition } from "../ledger/outside-keys.ts";

/** A step of a disclosure: codes and ids, nobody's words. */
export const evidenceOf = (
  disclosureId: DisclosureId,
  type: EvidenceType,
  {
    at,
    discriminator = "",
    details,
  }: {
    at: Instant;
    discriminator?: string;
    details: Evidence["details"];
  },
): Evidence => ({
  kind: "evidence",
  about: disclosurePartition(disclosureId),
  ...{ type, discriminator, at, details },
  revision: 0,
});
