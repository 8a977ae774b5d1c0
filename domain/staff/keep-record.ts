import type { Ledger } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { StaffMember } from "#schemas/staff";
import { changeItem } from "../ledger/change-item.ts";
import { StaffBusy } from "./staff-busy.ts";
import { recordOf } from "./record-of.ts";
import { isSameRecord } from "./same-record.ts";
import { staffEvidence } from "./staff-evidence.ts";

type Said = Pick<
  StaffMember,
  "entityId" | "roles" | "undertaking" | "training" | "platformUser"
>;
export type Keeping = {
  staffId: StaffId;
  said: Said;
  by: StaffId;
  now: Instant;
};
export type NotKept = { because: "self" | "reserved" | "left" | "entity" };
export type Kept =
  | { verdict: "registered" | "changed"; member: StaffMember }
  | ({ verdict: "refused" } & NotKept);

/** Words that stand for nobody, or for whoever asks. */
const reserved: readonly string[] = ["requester", "nobody-yet", "me", "flow"];

/**
 * Registers a person of the staff, or puts what is on record of them right; what is not said is gone from the record. Nobody
 * does it to themselves, and a leaver's id is never anybody's again (R57, R61). The same again changes nothing.
 */
export async function keepRecord(
  ledger: Ledger,
  keeping: Keeping,
  { entities }: Pick<RightsPolicy, "entities">,
): Promise<Kept> {
  const { staffId, said, by, now } = keeping;
  if (staffId === by) return { verdict: "refused", because: "self" };
  if (reserved.includes(staffId))
    return { verdict: "refused", because: "reserved" };
  if (entities.every(({ id }) => id !== said.entityId))
    return { verdict: "refused", because: "entity" };
  const fresh = {
    kind: "staff",
    ...{ staffId, ...said },
    revision: 0,
  } as const;
  const member: StaffMember = { ...fresh, registeredAt: now, registeredBy: by };
  const { outcome } = await ledger.append(member);
  if (outcome === "present") return change(ledger, keeping);
  await ledger.append(staffEvidence("staff.registered", member, { by, now }));
  return { verdict: "registered", member };
}

async function change(
  ledger: Ledger,
  { staffId, said, by, now }: Keeping,
): Promise<Kept> {
  const changed = await changeItem<StaffMember, NotKept>(ledger, {
    read: async () => (await recordOf(ledger, staffId)) ?? { because: "left" },
    change: (member) =>
      member.leftAt === undefined
        ? withSaid(member, said)
        : { because: "left" },
    busy: () => new StaffBusy(staffId),
  });
  if ("because" in changed) return { verdict: "refused", ...changed };
  const type = changed.revision === 0 ? "staff.registered" : "staff.changed";
  await ledger.append(staffEvidence(type, changed, { by, now }));
  return { verdict: "changed", member: changed };
}

/** The member itself when nothing of it changes. */
function withSaid(member: StaffMember, said: Said): StaffMember {
  if (isSameRecord(member, said)) return member;
  const { kind, staffId, registeredAt, registeredBy, revision } = member;
  return {
    ...{ kind, staffId, registeredAt, registeredBy, revision },
    ...said,
  };
}
