import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";

/** Who asks, by the token and by the record, and when. */
export type Asker = {
  staffId: StaffId;
  /** Those that the token's groups name. */
  tokenRoles: readonly Role[];
  /** Absent when nobody registered them. */
  member: StaffMember | undefined;
  now: Instant;
};
