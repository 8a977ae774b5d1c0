import * as z from "zod/mini";
import { Channel } from "./channel.ts";
import { StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** What privacy staff post when a requester takes a request back, by any channel and without a reason. */
export const RequestWithdrawal = z.object({
  channel: Channel,
  /** When any entity first heard of it. */
  receivedAt: Instant,
});
export type RequestWithdrawal = z.infer<typeof RequestWithdrawal>;

/** By whom it was taken down, and when. */
export const Withdrawn = z.object({
  ...RequestWithdrawal.shape,
  by: StaffId,
  at: Instant,
});
export type Withdrawn = z.infer<typeof Withdrawn>;
