import type { NewOutcome, RightOutcome } from "#schemas/outcome";
import type { SubjectKind } from "#schemas/subject-kind";
import { type Particular, rightTable } from "./right-table.ts";
import { subjectTable } from "./subject-table.ts";

const what: Readonly<Record<Particular, string>> = {
  ground:
    "on which ground of Art 18(1): accuracy-contested, unlawful-processing, needed-by-subject or objection-pending",
  erasureGround:
    "on which ground of Art 17(1): no-longer-necessary, objection-upheld, unlawful-processing or legal-obligation",
  statement: "the person's supplementary statement, in their words (Art 16)",
  weighed: "which interests were weighed (Art 21(1))",
  reasons: "how they were weighed, for the person to read (Art 21(1))",
  transmitTo: "the controller to send it to (Art 20(2))",
};
const names: readonly Particular[] = [
  "ground",
  "erasureGround",
  "statement",
  "weighed",
  "reasons",
  "transmitTo",
];

/** What an answer lacks to be carried out, or says that its right has no place for. */
export function wrongParticulars(
  outcome: NewOutcome,
  kind: SubjectKind,
): string | undefined {
  const takes = asked(outcome, kind);
  const said = particularsOf(outcome);
  const given = names.filter((name) => said[name] !== undefined);
  const lacking = takes.find((name) => !given.includes(name));
  if (lacking !== undefined)
    return `${outcome.right} that is ${outcome.result} needs "${lacking}": ${what[lacking]}.`;
  const may = [...takes, ...mayTake(outcome)];
  const stray = given.find((name) => !may.includes(name));
  return stray === undefined
    ? undefined
    : `${outcome.right} that is ${outcome.result} has no "${stray}"; leave it out.`;
}

function asked(outcome: NewOutcome, kind: SubjectKind): readonly Particular[] {
  const { right, result } = outcome;
  return result !== "refused" || outcome.reason === "overriding-grounds"
    ? [...rightTable[right].takes, ...(subjectTable[kind].takes[right] ?? [])]
    : [];
}

const mayTake = ({ right, result }: NewOutcome): readonly Particular[] =>
  result === "refused" ? [] : (rightTable[right].mayTake ?? []);

const particularsOf = (
  outcome: NewOutcome,
): Readonly<Partial<Record<Particular, unknown>>> => outcome;

/** What is written down: words are not. */
export function withoutWords({
  statement: _statement,
  reasons: _reasons,
  ...outcome
}: NewOutcome): RightOutcome {
  return outcome;
}
