import * as z from "zod/mini";
import { RequestId, StaffId } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** What Art 12(5) lets a request be found to be; a person finds it, and nothing else does (R52, T113). */
export const AssessmentFinding = z.enum(["manifestly-unfounded", "excessive"]);
export type AssessmentFinding = z.infer<typeof AssessmentFinding>;

/** What a person saw that bears it out. How many requests somebody makes is none of them: alone it shows nothing. */
export const AssessmentSign = z.enum([
  "repeats-without-change",
  "overlaps-another",
  "offers-to-withdraw-for-benefit",
  "says-it-is-to-disrupt",
  "targets-a-person",
]);
export type AssessmentSign = z.infer<typeof AssessmentSign>;

const Amount = {
  /** In units of the currency, cents behind the point. */
  value: z.number().check(z.positive("must be more than nothing")),
  currency: z
    .string()
    .check(z.regex(/^[A-Z]{3}$/, "must be a currency, like EUR")),
  /** The last day on which it can be paid, where the entity acts. */
  payBy: LegalDate,
};

/** What privacy staff post. What is missing for a proof is a matter of the law, not of the form. */
export const NewAssessment = z.object({
  finding: AssessmentFinding,
  signs: z._default(z.array(AssessmentSign), []),
  /** Other requests of the same person. */
  otherRequests: z._default(z.array(RequestId).check(z.maxLength(20)), []),
  /** Goes into the letter, in its language. */
  reasons: z._default(z.string().check(z.maxLength(1000)), ""),
  consequence: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("refuse") }),
    z.object({ kind: z.literal("fee"), ...Amount }),
  ]),
});
export type NewAssessment = z.infer<typeof NewAssessment>;

export const WaiverReason = z.enum([
  "hardship",
  "narrowed-by-subject",
  "our-mistake",
  "not-worth-asking",
]);
export type WaiverReason = z.infer<typeof WaiverReason>;

/** What privacy staff post when a fee is paid, waived, or was not paid in time. */
export const FeeSettlement = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("paid"),
    /** The receipt's own number, where the books are kept. */
    receipt: z
      .string()
      .check(
        z.regex(/^[A-Za-z0-9-]{1,40}$/, "must be a receipt's code, like R-17"),
      ),
    paidAt: Instant,
  }),
  z.object({ outcome: z.literal("waived"), reason: WaiverReason }),
  z.object({ outcome: z.literal("unpaid") }),
]);
export type FeeSettlement = z.infer<typeof FeeSettlement>;

export const Fee = z.object({
  ...Amount,
  settled: z.optional(
    z.object({ settlement: FeeSettlement, by: StaffId, at: Instant }),
  ),
});
export type Fee = z.infer<typeof Fee>;

/** Found once in a request's life. Without a fee it is refused. */
export const Assessment = z.object({
  finding: AssessmentFinding,
  signs: z.array(AssessmentSign),
  otherRequests: z.array(RequestId),
  /** Ciphertext. It outlives the requester's own file: the proof is ours to give (Art 12(5)). */
  sealedReasons: z.string(),
  fee: z.optional(Fee),
  by: StaffId,
  at: Instant,
});
export type Assessment = z.infer<typeof Assessment>;
