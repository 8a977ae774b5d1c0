import type { Rule } from "./rule.ts";

export const freeze: Rule = {
  name: "freeze",
  says: "What a pending request may need stays until the request is closed.",
  source: "Art 12(3), 15; R38, R50",
  opinion: ({ recording }) =>
    recording.keepers.some(({ by }) => by === "request")
      ? { verdict: "keep" }
      : undefined,
};
