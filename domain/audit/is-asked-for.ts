import type { AuditRecord } from "#schemas/audit";
import type { LegalDate } from "#schemas/instant";

/** What the security team looks for; all that is given must hold. */
export type AuditQuestion = {
  person?: string | undefined;
  call?: string | undefined;
  request?: string | undefined;
  /** A kind of item, or a type of evidence. */
  type?: string | undefined;
  /** Days in UTC on which it was taken into the chain, both included. */
  from?: LegalDate | undefined;
  to?: LegalDate | undefined;
};

/** A person, call or request is meant by where the item stands, or by any fact of it. */
export function isAskedFor(
  record: AuditRecord,
  { person, call, request, type, from, to }: AuditQuestion,
): boolean {
  return (
    isWithin(record, from, to) &&
    isOfType(record, type) &&
    names(record, "staff", person) &&
    names(record, "call", call) &&
    names(record, "request", request)
  );
}

function isWithin(
  { at }: AuditRecord,
  from: LegalDate | undefined,
  to: LegalDate | undefined,
): boolean {
  const day = at.slice(0, 10);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

const isOfType = ({ kind, facts }: AuditRecord, type: string | undefined) =>
  type === undefined || type === kind || type === facts?.["evidence"];

function names(
  { partition, facts = {} }: AuditRecord,
  family: string,
  id: string | undefined,
): boolean {
  if (id === undefined || partition === `${family}#${id}`) return true;
  return Object.values(facts).includes(id);
}
