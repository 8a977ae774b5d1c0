import * as z from "zod/mini";
import { InteractionId, RequestId } from "./ids.ts";

/** Whose calls these are: one number may serve many people, so a person says so for each (T53, T54). */
export const IdentityDecision = z.object({
  verdict: z.enum(["confirmed", "failed"]),
  /** How it was checked; no copy of a paper is kept (T61). */
  method: z.enum([
    "call-back",
    "known-channel",
    "call-facts",
    "one-time-code",
    "document-seen",
    "not-possible",
  ]),
  scope: z.optional(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("sole-user"),
        statement: z.literal("the number is used by this person alone"),
        /** Other requests of the number, each of them said to be the same person's. */
        sameRequester: z.optional(z.array(RequestId).check(z.maxLength(100))),
      }),
      /** The candidates that were accepted one by one. */
      z.object({ kind: z.literal("matched") }),
      z.object({
        kind: z.literal("named-calls"),
        interactionIds: z
          .array(InteractionId)
          .check(z.minLength(1), z.maxLength(1000)),
      }),
    ]),
  ),
});
export type IdentityDecision = z.infer<typeof IdentityDecision>;
