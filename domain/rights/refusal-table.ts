import type { RefusalReason } from "#schemas/refusal";
import type { Right } from "#schemas/right";
import type { SubjectKind } from "#schemas/subject-kind";

export type RefusalShape = {
  article: string;
  of: readonly Right[] | "every";
  /** Whom alone it can be told. */
  to?: SubjectKind;
};

/** Why a right may be refused, by article, and which rights it can answer (R47): nothing else is a reason. */
export const refusalTable: Readonly<Record<RefusalReason, RefusalShape>> = {
  "identity-not-established": { article: "Art 12(6), 11(2)", of: "every" },
  "manifestly-unfounded": { article: "Art 12(5)(b)", of: "every" },
  excessive: { article: "Art 12(5)(b)", of: "every" },
  "rights-of-others": {
    article: "Art 15(4), 20(4)",
    of: ["access", "portability"],
  },
  "freedom-of-expression": { article: "Art 17(3)(a)", of: ["erasure"] },
  "legal-obligation": { article: "Art 17(3)(b)", of: ["erasure"] },
  "public-health": { article: "Art 17(3)(c)", of: ["erasure"] },
  archiving: { article: "Art 17(3)(d)", of: ["erasure"] },
  "legal-claims": { article: "Art 17(3)(e)", of: ["erasure"] },
  // Who may withdraw a consent has a ground by that (Art 17(1)(b)).
  "no-ground-to-erase": { article: "Art 17(1)", of: ["erasure"], to: "agent" },
  accurate: { article: "Art 16", of: ["rectification"] },
  "no-ground-to-restrict": { article: "Art 18(1)", of: ["restriction"] },
  // An employee's recordings rest on Art 6(1)(f), and what others concluded from a call was not given by its subject (T68).
  "not-portable": { article: "Art 20(1)", of: ["portability"] },
  // Compelling legitimate grounds, or legal claims; who decides says what was weighed (R41).
  "overriding-grounds": { article: "Art 21(1)", of: ["objection"] },
};
