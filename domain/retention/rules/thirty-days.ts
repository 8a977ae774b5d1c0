import type { Rule } from "./rule.ts";

export const thirtyDays: Rule = {
  name: "thirty days",
  says: "It is kept for thirty days from the end of its call and erased at that instant; a policy changed later moves no due instant.",
  source: "R27, R28; Art 5(1)(e)",
  opinion: ({ recording: { dueAt }, now }) => ({
    verdict: dueAt !== undefined && dueAt <= now ? "erase" : "keep",
  }),
};
