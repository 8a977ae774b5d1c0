import * as z from "zod/mini";
import { InteractionId, StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** What the requester knew of a call that only its caller can know; a number alone is nothing of it (T53). */
export const AcceptedBecause = z.enum([
  "date-known",
  "agent-named",
  "content-known",
  "called-back",
]);
export const RejectedBecause = z.enum([
  "not-their-call",
  "other-person",
  "number-shared",
  "facts-wrong",
]);

const isAccepted = {
  verdict: z.literal("accepted"),
  because: AcceptedBecause,
};
const isRejected = {
  verdict: z.literal("rejected"),
  because: RejectedBecause,
};

export const NewMatch = z.discriminatedUnion("verdict", [
  z.object({ interactionId: InteractionId, ...isAccepted }),
  z.object({ interactionId: InteractionId, ...isRejected }),
]);
export type NewMatch = z.infer<typeof NewMatch>;

/** What privacy staff post of candidate calls, many at once. */
export const NewMatches = z.object({
  matches: z.array(NewMatch).check(
    z.minLength(1),
    z.maxLength(500),
    z.refine(
      (matches) =>
        new Set(matches.map(({ interactionId }) => interactionId)).size ===
        matches.length,
      { error: "must name each call once" },
    ),
  ),
});
export type NewMatches = z.infer<typeof NewMatches>;

/** A candidate is the requester's or is not, as a person said, and why. */
const saidBy = { by: StaffId, at: Instant };
export const Match = z.discriminatedUnion("verdict", [
  z.object({ ...isAccepted, ...saidBy }),
  z.object({ ...isRejected, ...saidBy }),
]);
export type Match = z.infer<typeof Match>;
