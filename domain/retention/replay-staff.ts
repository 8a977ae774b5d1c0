import type { JournalEntry, RecordedMember } from "#schemas/journal";
import type { StaffId } from "#schemas/ids";
import type { StaffMember } from "#schemas/staff";
import type { Ledger } from "../ports.ts";
import { recordOf } from "../staff/record-of.ts";
import { isSameRecord } from "../staff/same-record.ts";
import { type Replayed, rewritten } from "./replay-outcome.ts";

export type StaffFact = Extract<JournalEntry, { fact: "staff-recorded" }>;
/** The last that the journal says of each person so far; facts come in no order, and only the last counts. */
export type LastOfStaff = Map<StaffId, RecordedMember>;

export function noteMember(last: LastOfStaff, { member }: StaffFact): void {
  const before = last.get(member.staffId);
  if (before === undefined || before.revision < member.revision)
    last.set(member.staffId, member);
}

/**
 * What is on record of a person is again what was last: who left is out, and what was taken from somebody is not back (R57,
 * R61, T87). The user at the platform stays as the restored table has it, since the journal holds no tokens.
 */
export async function replayMember(
  ledger: Ledger,
  { revision, ...said }: RecordedMember,
): Promise<Replayed> {
  const kept = await recordOf(ledger, said.staffId);
  if (kept === undefined) {
    await ledger.append({ kind: "staff", ...said, revision: 0 });
    return "added";
  }
  const member: StaffMember = {
    ...{ kind: "staff", ...said, revision: kept.revision },
    ...(kept.platformUser && { platformUser: kept.platformUser }),
  };
  return kept.revision >= revision || isSameRecord(kept, member)
    ? "agreed"
    : rewritten(ledger, member);
}
