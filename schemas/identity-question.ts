import * as z from "zod/mini";
import { IdentityDoubt } from "./clock.ts";
import { StaffId } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** What is enough to know who asks, from the lightest to the heaviest (Art 12(6)). */
export const IdentityMeans = z.enum([
  "known-channel",
  "call-facts",
  "one-time-code",
  "document-shown",
]);
export type IdentityMeans = z.infer<typeof IdentityMeans>;

/** What privacy staff post to ask the requester who they are. Any one of the means is enough. */
export const NewQuestion = z.object({
  means: z.array(IdentityMeans).check(
    z.minLength(1),
    z.refine((means) => new Set(means).size === means.length, {
      error: "must name each means once",
    }),
  ),
  /** Left out when one is on record. */
  doubt: z.optional(IdentityDoubt),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

export const QuestionOutcome = z.enum([
  "answered",
  "not-answered",
  "taken-back",
]);
export const QuestionEnd = z.object({ outcome: QuestionOutcome });
export type QuestionEnd = z.infer<typeof QuestionEnd>;

/** A question that was put to the requester, and what came of it; of a document no more than that one was asked for (T61). */
export const Question = z.object({
  number: z.number(),
  means: z.array(IdentityMeans),
  doubt: IdentityDoubt,
  askedAt: Instant,
  by: StaffId,
  /** As the letter says; it is open until that day is over where the entity acts. */
  replyBy: LegalDate,
  remindAt: Instant,
  openUntil: Instant,
  /** Whether the clock stands while it is open. */
  paused: z.boolean(),
  endedAt: z.optional(Instant),
  outcome: z.optional(QuestionOutcome),
});
export type Question = z.infer<typeof Question>;
