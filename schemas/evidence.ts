import * as z from "zod/mini";
import { Instant } from "./instant.ts";

export const EvidenceType = z.enum([
  "recording.paused",
  "notice.sent",
  "event.rejected",
  "call.end.unreported",
  "version.deleted",
  "marker.created",
  "letter.begun",
  "letter.not-taken",
  "letter.sent",
  "letter.unsure",
  "recipient.told",
  "recipient.not-reached",
  "recipient.acknowledged",
  "recipient.disproportionate",
  "recipient.named",
  "request.escalated",
  "owner.changed",
  "decision.undone",
  "rights.corrected",
  "request.linked",
  "request.withdrawn",
  "candidates.matched",
  "request.reopened",
  "identity.decided",
  "approval.decided",
  "recording.frozen",
  "recording.thawed",
  "export.opened",
  "object.rejected",
  "suspension.placed",
  "suspension.extended",
  "suspension.released",
  "release.asked",
  "release.approved",
  "release.cancelled",
  "subject.told",
  "review.set",
  "review.overdue",
  "objection.upheld",
  "withdrawal.linked",
  "clock.paused",
  "clock.resumed",
  "clock.extended",
  "clock.warned",
  "finding.healed",
  "audio.reviewed",
  "audio.redacted",
]);
export type EvidenceType = z.infer<typeof EvidenceType>;

/** Something that happened, written once and never changed. Ids, counts and codes only: no personal data. */
export const Evidence = z.object({
  kind: z.literal("evidence"),
  /** The partition it belongs to: a call's, a request's, or a day's. */
  about: z.string(),
  type: EvidenceType,
  /** Tells two of the same type apart, and makes a repeat the same item. */
  discriminator: z.string(),
  at: Instant,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  revision: z.number(),
});
export type Evidence = z.infer<typeof Evidence>;
