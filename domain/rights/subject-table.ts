import type { Right } from "#schemas/right";
import type { SubjectKind } from "#schemas/subject-kind";
import type { Particular } from "./right-table.ts";
import type { NotNow } from "../desk/steering.ts";

export type SubjectShape = {
  /** On what the recordings are processed, as far as they are about them. */
  basis: { article: string; is: string; source: string };
  /** Rights that basis does not give, by law, with what to register instead. */
  without: Readonly<Partial<Record<Right, Required<NotNow>>>>;
  /** What whoever grants a right has to say beside what the right takes of everybody. */
  takes: Readonly<Partial<Record<Right, readonly Particular[]>>>;
};

/**
 * What customers and agents may ask, since the basis of their data differs (R23, R25). What is not in `without` they may
 * ask alike; the doors, the corrections and the documents follow from it.
 */
export const subjectTable: Readonly<Record<SubjectKind, SubjectShape>> = {
  customer: {
    basis: { article: "Art 6(1)(a)", is: "consent", source: "R23" },
    without: {
      // O11: the notice lets customers object at any time; under consent that is its withdrawal.
      objection: {
        article: "Art 21(1), 7(3) GDPR",
        reason:
          "A customer's recordings rest on consent, which is withdrawn and not objected to.",
        fix: "Register a withdrawal: it takes effect at once, and nothing is weighed.",
      },
    },
    takes: {},
  },
  agent: {
    basis: {
      article: "Art 6(1)(f)",
      is: "legitimate interest in assessing performance and giving feedback",
      source: "R25",
    },
    without: {
      withdrawal: {
        article: "Art 7(3), 6(1)(f) GDPR",
        reason:
          "An agent's recordings rest on a legitimate interest; there is no consent to withdraw.",
        fix: "Register an objection, on grounds of the agent's own situation (Art 21(1)).",
      },
      portability: {
        article: "Art 20(1)(a) GDPR",
        reason:
          "An agent's recordings rest neither on consent nor on a contract with them, so that there is nothing to port.",
        fix: "Register access: its copy has the recordings and all that is about the agent.",
      },
    },
    // Without a consent to withdraw, an erasure needs another ground of Art 17(1).
    takes: { erasure: ["erasureGround"] },
  },
};

/** Why a person of this kind cannot be registered with these rights; the first of them. */
export const whyNotTheirRight = (
  kind: SubjectKind,
  rights: readonly Right[],
): Required<NotNow> | undefined =>
  rights
    .map((right) => subjectTable[kind].without[right])
    .find((because) => because !== undefined);
