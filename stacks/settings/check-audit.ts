import type { AuditSettings } from "./audit.ts";

class AuditFault extends Error {
  readonly code = "audit-fault";
}

/** Policies of another account name the product's roles, so that its account must be known. */
export function checkAudit(
  audit: AuditSettings,
  account: string | undefined,
): void {
  if (audit.account !== undefined && account === undefined)
    throw new AuditFault(
      "audit.account is another account than the one that deploys: name the product's own in settings.account.",
    );
  if (!Number.isInteger(audit.termDays) || audit.termDays < 1)
    throw new AuditFault(
      "audit.termDays must be whole days, and at least one: nothing is locked for nothing.",
    );
}
