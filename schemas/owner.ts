import * as z from "zod/mini";
import { StaffId } from "./ids.ts";

/** Why a request goes to somebody else. */
export const OwnerReason = z.enum([
  "takes-over",
  "absence",
  "workload",
  "knows-the-case",
  "conflict-of-interest",
  "left",
]);
export type OwnerReason = z.infer<typeof OwnerReason>;

/** What privacy staff post to hand a request on; `me` is whoever posts it. */
export const NewOwner = z.object({ owner: StaffId, reason: OwnerReason });
export type NewOwner = z.infer<typeof NewOwner>;
