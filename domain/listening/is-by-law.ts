import type { ListeningPurpose } from "#schemas/grant";

/**
 * The law asks for these, whatever their subject agreed to, and a restriction does not stand against them (Art 18(1)(c),
 * 18(2)); the rest is by consent (R23, R24).
 */
const byLaw: readonly ListeningPurpose[] = [
  "subject-request",
  "legal-claim",
  "authority-request",
];

export const isByLaw = (purpose: ListeningPurpose): boolean =>
  byLaw.includes(purpose);
