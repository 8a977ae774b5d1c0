import type { RightsPolicy } from "#schemas/policy";
import type { SubjectKind } from "#schemas/subject-kind";

type Policy = Pick<RightsPolicy, "processing">;

/** What we do with the data of customers, or of agents (Art 13(1)(c), 15(1)(a)). */
export const processingOf = (
  { processing }: Policy,
  kind: SubjectKind,
): Policy["processing"] => processing.filter(({ of }) => of === kind);

/** References of the assessments behind it, each once; none where consent is the basis (T82). */
export const assessmentsOf = (policy: Policy, kind: SubjectKind): string[] => [
  ...new Set(
    processingOf(policy, kind).flatMap(({ assessment }) => assessment ?? []),
  ),
];
