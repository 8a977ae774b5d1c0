import * as z from "zod/mini";
import { InteractionId } from "./ids.ts";
import { RefusalReason } from "./refusal.ts";
import { Right } from "./right.ts";

/** The answer to one right. What is not granted whole has its reason (Art 12(4)). */
export const RightOutcome = z.discriminatedUnion("result", [
  z.object({ right: Right, result: z.literal("granted") }),
  z.object({
    right: Right,
    result: z.literal("partly"),
    /** The calls it is granted for; the reason stands against the others. */
    interactionIds: z
      .array(InteractionId)
      .check(z.minLength(1), z.maxLength(1000)),
    reason: RefusalReason,
  }),
  z.object({
    right: Right,
    result: z.literal("refused"),
    reason: RefusalReason,
  }),
]);
export type RightOutcome = z.infer<typeof RightOutcome>;

/** All rights granted, all refused for one reason, or each answered for itself. */
export const ApprovalDecision = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("approved") }),
  z.object({ verdict: z.literal("refused"), reason: RefusalReason }),
  z.object({
    verdict: z.literal("each"),
    outcomes: z.array(RightOutcome).check(z.minLength(1)),
  }),
]);
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;
