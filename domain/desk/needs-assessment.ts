import type { RightOutcome } from "#schemas/outcome";
import type { RefusalReason } from "#schemas/refusal";

const found: readonly RefusalReason[] = ["manifestly-unfounded", "excessive"];

/** Art 12(5): what is for us to show is not said by the way, without evidence and reasons (R52, T113). */
export function needsAssessment(
  outcomes: readonly RightOutcome[],
): string | undefined {
  const claimed = outcomes.flatMap((one) =>
    one.result !== "granted" && found.includes(one.reason) ? [one.reason] : [],
  );
  return claimed[0] === undefined
    ? undefined
    : `That a request is ${claimed[0]} is for us to show (Art 12(5)): assess it, with what was seen and with reasons: tacet requests assess.`;
}
