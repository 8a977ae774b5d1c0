import type { ErasureGround } from "#schemas/outcome";

/**
 * On what an erasure is granted where no consent was withdrawn: Art 17(1)(a), (c), (d) and (e). Ground (b) is the
 * customer's, whose request for erasure says it; (f) is a child's, and no child answers our calls.
 */
export const erasureGrounds: Readonly<Record<ErasureGround, string>> = {
  "no-longer-necessary": "Art 17(1)(a)",
  "objection-upheld": "Art 17(1)(c)",
  "unlawful-processing": "Art 17(1)(d)",
  "legal-obligation": "Art 17(1)(e)",
};
