import type { ErasureCause } from "#schemas/recording";
import type { Rule } from "./rule.ts";

/** Orders that outrun the term; each is carried out as soon as nobody keeps the recording. */
const ordered = (
  cause: ErasureCause,
  { says, source }: Pick<Rule, "says" | "source">,
): Rule => ({
  name: cause,
  says,
  source,
  opinion: ({ recording }) =>
    recording.erasure?.cause === cause ? { verdict: "erase" } : undefined,
});

export const refused = ordered("refused", {
  says: "Audio of a caller who did not say yes goes at once, here and at the platform.",
  source: "R8, R9; Art 6(1)(a)",
});
export const withdrawn = ordered("withdrawn", {
  says: "Audio that rests on a consent which was withdrawn goes at once; that it was given and withdrawn stays as proof.",
  source: "R44; Art 7(3), 17(1)(b)",
});
export const minor = ordered("minor", {
  says: "Audio of a person under sixteen, or believed to be, goes at once.",
  source: "R53, R54, R55",
});
export const objection = ordered("objection", {
  says: "Audio whose use an employee objected to goes when no compelling ground outweighs the objection.",
  source: "R41; Art 21(1), 17(1)(c)",
});
export const requested = ordered("request", {
  says: "Audio whose erasure a subject asked for and was granted goes without undue delay.",
  source: "R40; Art 17(1)",
});
