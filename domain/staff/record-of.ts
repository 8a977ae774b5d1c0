import type { Ledger } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { StaffMember } from "#schemas/staff";
import { staffKey } from "../ledger/staff-keys.ts";

/** What is on record of a person, read as it is now and not by index (T87). */
export async function recordOf(
  ledger: Pick<Ledger, "read">,
  staffId: StaffId,
): Promise<StaffMember | undefined> {
  const item = await ledger.read(staffKey(staffId));
  return item?.kind === "staff" ? item : undefined;
}
