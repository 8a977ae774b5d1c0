import * as z from "zod/mini";
import { CallId, InteractionId, SubjectToken } from "./ids.ts";
import { Instant } from "./instant.ts";

export const Direction = z.enum(["inbound", "outbound", "unknown"]);
export type Direction = z.infer<typeof Direction>;

/** The search for a finished call's recordings, opened by the end of the call and closed after the last attempt. */
export const Collection = z.object({
  kind: z.literal("collection"),
  interactionId: InteractionId,
  callId: CallId,
  direction: Direction,
  openedBy: z.enum(["event", "lost-event", "audio"]),
  openedAt: Instant,
  /** Call end as far as we know it: the base of the thirty days. */
  endedAt: Instant,
  subject: z.nullable(SubjectToken),
  /** Token of the agent who spoke, by which the agent's own requests find the call (R25). */
  agent: z.optional(SubjectToken),
  entityId: z.nullable(z.string()),
  state: z.enum(["open", "closed"]),
  /** Listings that were answered. An unanswered one is no attempt at all. */
  attempts: z.number(),
  failures: z.number(),
  found: z.number(),
  /** Recordings whose audio could not be fetched yet. */
  unfetched: z.number(),
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Collection = z.infer<typeof Collection>;
