import type { DisclosureRefusal } from "#schemas/disclosure";
import type { RegisteringDisclosure } from "./register-disclosure.ts";

/** What the law refuses before anybody weighs anything (R34, Art 48, T99). */
export function whyRefused({
  said,
  inEea,
}: Pick<RegisteringDisclosure, "said" | "inEea">):
  DisclosureRefusal | undefined {
  if (said.how === "informal") return "not-in-writing";
  return !inEea && said.treaty === undefined ? "no-treaty" : undefined;
}

export type RefusalWords = { because: string; article: string; fix: string };

/** In the words of the notice and of the law, and what can be done instead. */
export const refusalWords: Readonly<Record<DisclosureRefusal, RefusalWords>> = {
  "not-in-writing": {
    because:
      "Recordings go to an authority only on the express request of a body that the law empowers, and each request is documented (R34). A call, a visit or a word is none.",
    article: "Art 5(1)(b), 6(1)(c), 6(4)",
    fix: "Ask for a written request that names the law, and register that.",
  },
  "no-treaty": {
    because:
      "A judgment or a decision of a third country is recognised only where it rests on an international agreement.",
    article: "Art 48",
    fix: "Send the agreement along (treaty), or point the authority to mutual legal assistance.",
  },
  "not-empowered": {
    because: "No law empowers the body to ask for this (R34).",
    article: "Art 6(1)(c), 6(3)",
    fix: "Register a new request, once it names a law that does.",
  },
  "not-necessary": {
    because: "What is asked for is not necessary for its purpose (R34).",
    article: "Art 5(1)(c)",
    fix: "Register a new request, once it says why it is.",
  },
  "not-compatible": {
    because:
      "Its purpose is not compatible with that of the recording, and no law compels us (R34).",
    article: "Art 5(1)(b), 6(4)",
    fix: "Register a new request, once a law compels it.",
  },
  "more-than-needed": {
    because: "More is asked for than is needed (R34).",
    article: "Art 5(1)(c)",
    fix: "Register it anew with the stretches that are needed.",
  },
};
