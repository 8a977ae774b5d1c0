import type { StaffPool } from "#domain/staff/staff-pool-port";
import type { StaffId } from "#schemas/ids";

export type EmbeddedStaffPool = StaffPool & { shut: ReadonlySet<StaffId> };

/** Signs nobody in, and remembers who may not any more as long as the process lives; the record remembers it for good. */
export function openStaffPool(): EmbeddedStaffPool {
  const shut = new Set<StaffId>();
  return {
    shut,
    shutOut(staffId) {
      shut.add(staffId);
      return Promise.resolve("shut-out");
    },
  };
}
