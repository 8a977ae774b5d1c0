import type { Ledger } from "../ports.ts";
import type { Evidence } from "#schemas/evidence";
import type { StaffId } from "#schemas/ids";
import type { LegalDate } from "#schemas/instant";
import type { StaffMember } from "#schemas/staff";
import { staffDay, staffPartition } from "../ledger/staff-keys.ts";
import { lacksOf } from "./may-act.ts";
import { recordOf } from "./record-of.ts";

/** As many changes of one record as are shown. */
const mostShown = 200;

/** What is shown of a person: by id, since there is no name. */
export function staffView(member: StaffMember, today: LegalDate) {
  const { kind: _kind, revision: _revision, platformUser, ...told } = member;
  return {
    ...told,
    knownAtPlatform: platformUser !== undefined,
    state: stateOf(member, today),
    lacks: member.leftAt === undefined ? lacksOf(member, today) : [],
  };
}

function stateOf(
  member: StaffMember,
  today: LegalDate,
): "left" | "incomplete" | "active" {
  if (member.leftAt !== undefined) return "left";
  return lacksOf(member, today).length > 0 ? "incomplete" : "active";
}

/** Everybody who ever was of the staff, in the order in which they came. */
export async function everybody(
  ledger: Pick<Ledger, "find">,
): Promise<StaffMember[]> {
  const found = await ledger.find("day", staffDay);
  return found
    .filter((item) => item.kind === "staff")
    .toSorted((one, other) =>
      one.registeredAt.localeCompare(other.registeredAt),
    );
}

/** One person and what became of their record. */
export async function staffDetails(
  ledger: Pick<Ledger, "read" | "readPage">,
  staffId: StaffId,
  today: LegalDate,
) {
  const member = await recordOf(ledger, staffId);
  if (member === undefined) return undefined;
  const { items } = await ledger.readPage(staffPartition(staffId), {
    prefix: "evidence#staff.",
    most: mostShown,
  });
  return {
    ...staffView(member, today),
    history: items.filter((item) => item.kind === "evidence").map(historyOf),
  };
}

const historyOf = ({ type, at, details }: Evidence) => ({ type, at, details });
