import type { Rule } from "./rule.ts";

export const erased: Rule = {
  name: "erased",
  says: "What was confirmed gone at both places is done with; its tombstone stays as proof.",
  source: "R28; Art 5(2), 17",
  opinion: ({ recording }) =>
    recording.state === "erased" ? { verdict: "done" } : undefined,
};
