import type { Rule } from "./rule.ts";

export const lettingGo: Rule = {
  name: "letting go",
  says: "Between the last keeper's leaving and the bucket's lock being lifted nothing else happens to it.",
  source: "Art 5(1)(f)",
  opinion: ({ recording }) =>
    recording.legalHold === "lifting" ? { verdict: "wait" } : undefined,
};
