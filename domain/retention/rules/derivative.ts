import { derivativeDue } from "../derivative-due.ts";
import type { Rule } from "./rule.ts";

export const derivative: Rule = {
  name: "derivative",
  says: "What was made from a recording (a transcript, an evaluation) stays while the recording does, whoever keeps it, and goes when it goes.",
  source: "T8; Art 5(1)(e), 17(1)",
  opinion({ recording, isDerivative }) {
    if (isDerivative !== true) return undefined;
    return {
      verdict: derivativeDue(recording).verdict === "erase" ? "erase" : "keep",
    };
  },
};
