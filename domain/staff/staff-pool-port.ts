import type { StaffId } from "#schemas/ids";

/** Where staff sign in. What they may do is on record; the pool only knows that they are who they are. */
export interface StaffPool {
  /** Ends all their sessions and lets them sign in no more; `unknown` when the pool has no such user. */
  shutOut(staffId: StaffId): Promise<"shut-out" | "unknown">;
}

/** What ending a membership needs. */
export type StaffPorts = { staffPool: StaffPool };
