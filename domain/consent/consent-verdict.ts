import type { ConsentAnswer, Purpose } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { ErasureCause } from "#schemas/recording";
import { consentState } from "./consent-state.ts";

export type ConsentVerdict =
  | { verdict: "given" }
  | { verdict: "refused"; because: RefusalGround }
  | { verdict: "undecided"; until: Instant };
type RefusalGround = "answered-no" | "never-answered" | "withdrawn" | "minor";

/**
 * Whether a call may be recorded, from all its answers in any order: one no outweighs every yes, and no answer by
 * `waitUntil` is a no (R8, R10, T75, T77, T78).
 */
export function consentVerdict(
  answers: readonly ConsentAnswer[],
  waitUntil: Instant,
  now: Instant,
): ConsentVerdict {
  const { state } = consentState(answers, "recording");
  switch (state) {
    case "given":
      return { verdict: "given" };
    case "refused":
    case "withdrawn":
    case "void":
      return { verdict: "refused", because: groundOf[state] };
    case "unanswered":
      return now < waitUntil
        ? { verdict: "undecided", until: waitUntil }
        : { verdict: "refused", because: "never-answered" };
  }
}

/** What each answer that is no yes stands for. */
export const groundOf = {
  refused: "answered-no",
  withdrawn: "withdrawn",
  void: "minor",
} as const satisfies Record<
  Exclude<ConsentAnswer["answer"], "given">,
  RefusalGround
>;

/** Why the audio of such a call is erased: a consent that was taken back is no refusal (R44, T27). */
export function erasureCauseOf(ground: RefusalGround): ErasureCause {
  switch (ground) {
    case "answered-no":
    case "never-answered":
      return "refused";
    case "withdrawn":
      return "withdrawn";
    case "minor":
      return "minor";
  }
}

/** Whether every answer to a purpose so far is a yes, and there is one. */
export const isGiven = (
  answers: readonly ConsentAnswer[],
  purpose: Purpose,
): boolean => consentState(answers, purpose).state === "given";
