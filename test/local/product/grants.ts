import type { ApprovalDecision } from "#schemas/outcome";
import type { Right } from "#schemas/right";

/** What each right takes beside being granted. */
const particulars: Partial<Record<Right, object>> = {
  restriction: { ground: "needed-by-subject" },
  rectification: { statement: "I never agreed to that price." },
  objection: {
    weighed: ["training", "particular-situation"],
    reasons: "The training can be done with other calls.",
  },
};

/** All that was asked is granted. */
export const grantOf = (rights: readonly Right[]): ApprovalDecision => ({
  verdict: "each",
  outcomes: rights.map((right) => ({
    right,
    result: "granted",
    ...particulars[right],
  })),
});
