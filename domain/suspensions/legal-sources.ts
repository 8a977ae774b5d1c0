import type { HoldGround, RestrictionGround } from "#schemas/suspension";

/** Where in the GDPR each ground stands. */
export const legalSources: Readonly<
  Record<HoldGround | RestrictionGround, string>
> = {
  "legal-claim": "Art 17(3)(e)",
  "legal-obligation": "Art 17(3)(b)",
  "authority-request": "Art 6(1)(c)",
  "accuracy-contested": "Art 18(1)(a)",
  "unlawful-processing": "Art 18(1)(b)",
  "needed-by-subject": "Art 18(1)(c)",
  "objection-pending": "Art 18(1)(d)",
  "special-category": "Art 9(1)",
};
