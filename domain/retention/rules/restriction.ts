import type { Rule } from "./rule.ts";

export const restriction: Rule = {
  name: "restriction",
  says: "Under a restriction it is stored and used for nothing else; its term does not run out meanwhile.",
  source: "Art 18(1), 18(2); R42",
  opinion: ({ recording }) =>
    recording.keepers.some(({ by }) => by === "restriction")
      ? { verdict: "keep" }
      : undefined,
};
