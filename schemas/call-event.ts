import * as z from "zod/mini";
import { CallId, InteractionId } from "./ids.ts";

/** The triggers we subscribe to, by the names of the platform's trigger API and HTTP Notifier. */
export const Trigger = z.enum([
  "inboundCallEnds",
  "outboundCallEnds",
  "outboundDispositionSet",
]);
export type Trigger = z.infer<typeof Trigger>;

/** Template values are strings, but a number or null is taken for one: the template is the customer's own. */
const loose = z.optional(
  z.nullable(
    z.pipe(
      z.union(
        [z.string().check(z.maxLength(512)), z.number(), z.boolean()],
        "must be text",
      ),
      z.transform((value: string | number | boolean) => String(value)),
    ),
  ),
);

/** A webhook's body: an untrusted hint. Keys we did not ask for are dropped unread. */
export const CallEvent = z.object({
  secret: z.optional(z.unknown()),
  interaction_id: InteractionId,
  call_id: CallId,
  contact_phone_number: loose,
  talkdesk_phone_number: loose,
  agent_id: loose,
  disposition: loose,
  /** Only the inbound end trigger has it; its format is not documented. */
  timestamp: loose,
});
export type CallEvent = z.infer<typeof CallEvent>;
