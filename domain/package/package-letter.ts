import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { LetterFacts } from "../letters/facts.ts";
import { lettersVersion, renderLetter } from "../letters/letter.ts";
import type { Composed } from "../rights/send-once.ts";

/** A letter about a package, and what is written down of it: neither a code nor an address. */
export function letterOf(
  request: Pick<Request, "requestId" | "language" | "clock">,
  {
    to,
    facts,
    policy,
  }: {
    to: string;
    facts: LetterFacts;
    policy: Pick<RightsPolicy, "controller">;
  },
): Composed {
  const { subject, text, html, language } = renderLetter([facts], {
    reference: request.requestId,
    language: request.language,
    entity: request.clock,
    controller: policy.controller,
  });
  return {
    letter: { to, subject, body: text, html },
    details: { language, version: lettersVersion },
  };
}
