import type { Rule } from "./rule.ts";

export const hold: Rule = {
  name: "hold",
  says: "Under a hold it stays, against its term and against an erasure, which is put off until the last hold is released.",
  source: "Art 17(3)(b), 17(3)(e); R40",
  opinion: ({ recording }) =>
    recording.keepers.some(({ by }) => by === "hold")
      ? { verdict: "keep" }
      : undefined,
};
