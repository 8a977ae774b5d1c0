import type { PlatformCall } from "#domain/ports";
import { CallId, InteractionId } from "#schemas/ids";
import * as z from "zod/mini";
import { LenientInstant } from "./recording-body.ts";

/** Calls nobody answered: there is no audio of them (docs.talkdesk.com/docs/calls-report-reporting). */
const unspoken = ["abandoned", "missed", "outbound_missed", "short_abandoned"];

/**
 * One call of the report in either shape, told by which id it has: until 2026-05-11 `interaction_id`, `call_type` and
 * times without a zone, since then `call_id` and `type` (docs.talkdesk.com/docs/explore-calls-report). Numbers and names
 * are not taken along.
 */
const Entry = z.pipe(
  z
    .object({
      call_id: z.nullish(CallId),
      interaction_id: z.nullish(InteractionId),
      type: z.nullish(z.string()),
      call_type: z.nullish(z.string()),
      end_at: LenientInstant,
    })
    .check(
      z.refine(({ call_id, interaction_id }) =>
        Boolean(call_id ?? interaction_id),
      ),
    ),
  z.transform(({ type, call_type, ...entry }): PlatformCall => {
    const kind = (type ?? call_type ?? "unknown").toLowerCase();
    return {
      callId: entry.call_id ?? undefined,
      interactionId: entry.interaction_id ?? undefined,
      direction: directionOf(kind),
      endedAt: entry.end_at,
      spoken: !unspoken.includes(kind),
    };
  }),
);

/** A report is empty only if it says so, and partial when it says there are more. */
export const ReportBody = z.object({
  total: z.number(),
  entries: z.array(Entry),
});

function directionOf(kind: string): PlatformCall["direction"] {
  if (kind.startsWith("outbound")) return "outbound";
  return kind === "inbound" || kind === "voicemail" ? "inbound" : "unknown";
}
