import type { ConsentAnswer, Purpose } from "#schemas/consent";
import type { Instant } from "#schemas/instant";

export type ConsentVerdict =
  | { verdict: "given" }
  | { verdict: "refused"; because: "answered-no" | "never-answered" }
  | { verdict: "undecided"; until: Instant };

/**
 * Whether a call may be recorded, from all its answers in any order: one no outweighs every yes, and no answer by
 * `waitUntil` is a no (R8, R10, T75, T77, T78).
 */
export function consentVerdict(
  answers: readonly ConsentAnswer[],
  waitUntil: Instant,
  now: Instant,
): ConsentVerdict {
  const toRecording = answers.filter(
    (answer) => answer.purpose === "recording",
  );
  if (toRecording.some((answer) => answer.answer === "refused"))
    return { verdict: "refused", because: "answered-no" };
  if (toRecording.length > 0) return { verdict: "given" };
  return now < waitUntil
    ? { verdict: "undecided", until: waitUntil }
    : { verdict: "refused", because: "never-answered" };
}

/** Whether every answer to a purpose so far is a yes, and there is one. */
export function isGiven(
  answers: readonly ConsentAnswer[],
  purpose: Purpose,
): boolean {
  const those = answers.filter((answer) => answer.purpose === purpose);
  return those.length > 0 && those.every((answer) => answer.answer === "given");
}
