import type { ConsentAnswer, Purpose } from "#schemas/consent";

export type ConsentState =
  | { state: "unanswered" }
  | { state: "given"; given: ConsentAnswer }
  | ({ state: "refused" | "withdrawn" | "void" } & Ended);
/** `given` when there was a yes before. */
type Ended =
  { given: ConsentAnswer; ended: ConsentAnswer } | { ended: ConsentAnswer };

/**
 * What became of a consent. Every answer stays as proof (T28): a clear no after a yes took the yes back and did not undo
 * it, so use before it stays lawful (R44, T27); a no before any yes is a refusal, and so is a second question that is
 * answered with silence. A minor's consent is void however it was given (R54).
 */
export function consentState(
  answers: readonly ConsentAnswer[],
  purpose: Purpose,
): ConsentState {
  const those = answers
    .filter((answer) => answer.purpose === purpose)
    .toSorted(inOrder);
  const given = those[0]?.answer === "given" ? those[0] : undefined;
  const taken = given === undefined ? {} : { given };
  const minor = those.find(({ answer }) => answer === "void");
  if (minor !== undefined) return { state: "void", ...taken, ended: minor };
  const ended = those.find(({ answer }) => answer !== "given");
  if (ended === undefined)
    return given === undefined
      ? { state: "unanswered" }
      : { state: "given", given };
  const state = tookBack(ended, given) ? "withdrawn" : "refused";
  return { state, ...taken, ended };
}

function tookBack(
  { answer, because }: ConsentAnswer,
  given: ConsentAnswer | undefined,
): boolean {
  if (answer === "withdrawn") return true;
  return given !== undefined && ["pressed-no", "said-no"].includes(because);
}

/** As we heard them; of two at one instant the one that was written first is called so. */
function inOrder(one: ConsentAnswer, other: ConsentAnswer): number {
  const byTime = one.receivedAt.localeCompare(other.receivedAt);
  if (byTime !== 0) return byTime;
  return one.ordinal === "first" ? -1 : Number(other.ordinal === "first");
}
