import type { Rule } from "./rule.ts";

export const announced: Rule = {
  name: "announced",
  says: "Audio that landed before its call was announced is kept or destroyed as that call's, and not under the name it waited by.",
  source: "R8, R28; Art 6(1)(a)",
  opinion: ({ recording }) =>
    recording.state === "announced" ? { verdict: "done" } : undefined,
};
