import * as z from "zod/mini";
import { RequestId, StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { ReopeningGround } from "./reopening-ground.ts";
import { NewRequest, Request } from "./request.ts";

/** What privacy staff post to work on a closed request again; how to reach the requester was forgotten at its close. */
export const NewReopening = z.object({
  because: ReopeningGround,
  /** When any entity received the complaint or the new facts, or we found our mistake: the time counts from then (T48). */
  receivedAt: Instant,
  subject: NewRequest.shape.subject,
});
export type NewReopening = z.infer<typeof NewReopening>;

/** A request that is worked on once more, and the whole of what it was before; its first round has no item. */
export const Round = z.object({
  kind: z.literal("round"),
  requestId: RequestId,
  round: z.number(),
  because: ReopeningGround,
  receivedAt: Instant,
  by: StaffId,
  at: Instant,
  earlier: Request,
  revision: z.number(),
});
export type Round = z.infer<typeof Round>;
