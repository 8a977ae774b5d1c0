import type { LegalDate } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";
import { lacksOf } from "./may-act.ts";

/** Whom the pool's group says to be of security, and who may not act: without a record, or by one of security that lacks something. */
export function isShutOut(
  record: StaffMember | undefined,
  groups: readonly Role[],
  today: LegalDate,
): boolean {
  if (!groups.includes("security")) return false;
  return (
    record === undefined ||
    (isOfSecurity(record) && lacksOf(record, today).length > 0)
  );
}

/**
 * Records are kept by security. While nobody of security may act, because nobody is on record yet, all have left, or what
 * they signed or learned counts no longer, whoever is shut out may begin. Nobody keeps their own, so it takes two.
 */
export const mayBegin = (
  members: readonly StaffMember[],
  today: LegalDate,
): boolean =>
  !members.some(
    (member) => isOfSecurity(member) && lacksOf(member, today).length === 0,
  );

const isOfSecurity = ({ roles, leftAt }: StaffMember): boolean =>
  roles.includes("security") && leftAt === undefined;
