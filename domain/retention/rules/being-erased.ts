import type { Rule } from "./rule.ts";

export const beingErased: Rule = {
  name: "being erased",
  says: "An erasure that has begun is carried on until it is confirmed, whoever would keep the recording now.",
  source: "R28; Art 5(2)",
  opinion: ({ recording }) =>
    recording.state === "erasing" ? { verdict: "erase" } : undefined,
};
