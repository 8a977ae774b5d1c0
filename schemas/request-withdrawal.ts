import * as z from "zod/mini";
import { Instant } from "./instant.ts";
import { Channel } from "./request.ts";

/** What privacy staff post when a requester takes a request back, by any channel and without a reason. */
export const RequestWithdrawal = z.object({
  channel: Channel,
  /** When any entity first heard of it. */
  receivedAt: Instant,
});
export type RequestWithdrawal = z.infer<typeof RequestWithdrawal>;
