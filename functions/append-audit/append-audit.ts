import { canonical, sha256 } from "#adapters/statement/canonical";
import { auditChain } from "#domain/audit/audit-chain";
import type { AuditStore } from "#domain/audit/audit-port";
import type { Ports } from "#domain/ports";
import { changesDoor } from "#functions/middleware/changes-door";
import type { ReadImage } from "#functions/middleware/stream-door";
import { AuditFact } from "#schemas/audit";

type Needs = Pick<Ports, "now"> & { audit: AuditStore; readImage: ReadImage };

export const isFact = (value: unknown): boolean =>
  AuditFact.safeParse(value).success;

/** Follows the ledger's stream: every write becomes a record of the audit chain, once and in its place (R68, T96). */
export function appendAudit({ audit, readImage, now }: Needs) {
  const append = auditChain({ store: audit, canonical, sha256, now, isFact });
  return changesDoor(readImage, append);
}
