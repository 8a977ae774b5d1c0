import type { Ledger } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { StaffMember } from "#schemas/staff";
import { attempt } from "../attempt.ts";
import { changeItem } from "../ledger/change-item.ts";
import { ownerAlias } from "../ledger/keys.ts";
import { recordOf } from "./record-of.ts";
import { StaffBusy } from "./staff-busy.ts";
import { staffEvidence } from "./staff-evidence.ts";
import type { StaffPorts } from "./staff-pool-port.ts";

export type LeavingPorts = StaffPorts & { ledger: Ledger };
type NotLeft = { because: "self" | "unknown" };
export type Left =
  | {
      verdict: "left";
      member: StaffMember;
      /** Whether the pool ended their sessions; what keeps them out is the record. */
      signedOut: boolean;
      /** Requests that are theirs and open, for somebody else to take. */
      openRequests: number;
    }
  | ({ verdict: "refused" } & NotLeft);

/**
 * Somebody leaves: from this write on no token of theirs opens anything, and the record stays as the tombstone of their id
 * (R61, T87, T88). The pool is asked to sign them out as well; that it may fail lets nobody in.
 */
export async function leaveStaff(
  { ledger, staffPool }: LeavingPorts,
  { staffId, by, now }: { staffId: StaffId; by: StaffId; now: Instant },
): Promise<Left> {
  if (staffId === by) return { verdict: "refused", because: "self" };
  const left = await changeItem<StaffMember, NotLeft>(ledger, {
    read: async () =>
      (await recordOf(ledger, staffId)) ?? { because: "unknown" },
    change: (member) =>
      member.leftAt === undefined ? { ...member, leftAt: now } : member,
    busy: () => new StaffBusy(staffId),
  });
  if ("because" in left) return { verdict: "refused", ...left };
  await ledger.append(staffEvidence("staff.left", left, { by, now }));
  const shut = await attempt(() => staffPool.shutOut(staffId));
  const theirs = await ledger.find("alias", ownerAlias(staffId));
  return {
    verdict: "left",
    member: left,
    signedOut: shut.ok && shut.value === "shut-out",
    openRequests: theirs.filter(({ kind }) => kind === "request").length,
  };
}
