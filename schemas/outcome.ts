import * as z from "zod/mini";
import { InteractionId } from "./ids.ts";
import { RefusalReason } from "./refusal.ts";
import { Right } from "./right.ts";
import { ReceiverId } from "./transmission.ts";

/** On what a person has a right to restriction: Art 18(1)(a) to (d). */
export const SubjectsGround = z.enum([
  "accuracy-contested",
  "unlawful-processing",
  "needed-by-subject",
  "objection-pending",
]);
export type SubjectsGround = z.infer<typeof SubjectsGround>;

/** On what an agent's data are erased: `domain/rights/erasure-grounds.ts` has the articles. */
export const ErasureGround = z.enum([
  "no-longer-necessary",
  "objection-upheld",
  "unlawful-processing",
  "legal-obligation",
]);
export type ErasureGround = z.infer<typeof ErasureGround>;

/** What an objection is weighed against, or for: codes, since the record of it outlives the words (R41, T82). */
export const Interest = z.enum([
  "service-quality",
  "training",
  "fair-assessment",
  "legal-claims",
  "milder-means",
  "particular-situation",
  "expectation",
  "effect-on-person",
]);

const weighing = {
  /** Of an objection. */
  weighed: z.optional(z.array(Interest).check(z.minLength(1))),
};
const granting = {
  ...weighing,
  right: Right,
  /** Of a restriction. */
  ground: z.optional(SubjectsGround),
  /** Of portability: the controller the person wants it sent to (Art 20(2)). */
  transmitTo: z.optional(ReceiverId),
  /** Of an agent's erasure. */
  erasureGround: z.optional(ErasureGround),
};
const granted = { ...granting, result: z.literal("granted") };
const partly = {
  ...granting,
  result: z.literal("partly"),
  /** The calls it is granted for; the reason stands against the others. */
  interactionIds: z
    .array(InteractionId)
    .check(z.minLength(1), z.maxLength(1000)),
  reason: RefusalReason,
};
const refused = {
  ...weighing,
  right: Right,
  result: z.literal("refused"),
  reason: RefusalReason,
};

/** The answer to one right. What is not granted whole has its reason (Art 12(4)). */
export const RightOutcome = z.discriminatedUnion("result", [
  z.object(granted),
  z.object(partly),
  z.object(refused),
]);
export type RightOutcome = z.infer<typeof RightOutcome>;

/** Words that somebody wrote: they are sealed with the request, and go when it closes (T25). */
const words = {
  /** What the subject has to say of the recordings, to go with them (Art 16). */
  statement: z.optional(z.string().check(z.minLength(1), z.maxLength(5000))),
  /** How an objection was weighed, for whoever objected (Art 21(1)). */
  reasons: z.optional(z.string().check(z.minLength(1), z.maxLength(5000))),
};

/** The same as staff posts it. */
export const NewOutcome = z.discriminatedUnion("result", [
  z.object({ ...granted, ...words }),
  z.object({ ...partly, ...words }),
  z.object({ ...refused, ...words }),
]);
export type NewOutcome = z.infer<typeof NewOutcome>;

/** All rights granted, all refused for one reason, or each answered for itself. */
export const ApprovalDecision = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("approved") }),
  z.object({ verdict: z.literal("refused"), reason: RefusalReason }),
  z.object({
    verdict: z.literal("each"),
    outcomes: z.array(NewOutcome).check(z.minLength(1)),
  }),
]);
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;

/** Words of a decision, as ciphertext in pieces that one call of the key can seal. */
export const SealedWords = z.object({
  statement: z.optional(z.array(z.string())),
  reasons: z.optional(z.array(z.string())),
});
export type SealedWords = z.infer<typeof SealedWords>;
