import type { Rule } from "./rule.ts";

export const notAdmitted: Rule = {
  name: "not admitted",
  says: "Audio that landed waits, for minutes, until consent is known; admission then keeps or destroys it.",
  source: "R8; Art 6(1)(a), 7(1)",
  opinion: ({ recording: { state } }) =>
    state === "waiting" || state === "admitting"
      ? { verdict: "wait" }
      : undefined,
};
