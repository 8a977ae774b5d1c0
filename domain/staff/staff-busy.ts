import type { StaffId } from "#schemas/ids";

/** Others changed the record again and again meanwhile. */
export class StaffBusy extends Error {
  readonly code = "staff-busy";

  constructor(staffId: StaffId) {
    super(
      `The record of ${staffId} is being changed by somebody else; try again.`,
    );
  }
}
