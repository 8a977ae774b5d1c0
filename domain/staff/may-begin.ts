import type { LegalDate } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";
import { lacksOf } from "./may-act.ts";

export type Beginning = {
  /** What the token's groups let them be. */
  groups: readonly Role[];
  members: readonly StaffMember[];
  today: LegalDate;
};

/**
 * Records are kept by security. While nobody of security may act, because nobody is on record yet, all have left, or what
 * they signed or learned counts no longer, somebody must begin: whom the pool's group says to be of security and who has no
 * record, or one of security that they have not left. Nobody keeps their own, so it takes two.
 */
export function mayBegin(
  record: StaffMember | undefined,
  { groups, members, today }: Beginning,
): boolean {
  if (!groups.includes("security")) return false;
  if (record !== undefined && !isOfSecurity(record)) return false;
  return !members.some(
    (member) => isOfSecurity(member) && lacksOf(member, today).length === 0,
  );
}

const isOfSecurity = ({ roles, leftAt }: StaffMember): boolean =>
  roles.includes("security") && leftAt === undefined;
