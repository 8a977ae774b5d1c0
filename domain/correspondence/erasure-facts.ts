import type { PutOff, Request } from "#schemas/request";
import type { Ground, LetterFacts, Wait } from "../letters/facts.ts";

/** What the answer says of a granted erasure: done, or put off with its grounds. */
export function erasureFacts(request: Request): LetterFacts {
  const { erasure: done } = request;
  return done?.putOff === undefined || done.verifiedAt !== undefined
    ? allErased(request)
    : deferred(done.putOff, done.recordings);
}

/** Nothing is kept but what a right granted in part was not granted for. */
function allErased(request: Request): LetterFacts {
  const { erasure: done, scopeSize, recipients } = request;
  const erased = done?.recordings ?? 0;
  const against = groundsAgainst(request);
  return {
    kind: "answer-erasure",
    facts: {
      erased,
      alreadyGone: done?.alreadyGone ?? 0,
      kept: against.length > 0 ? (scopeSize ?? erased) - erased : 0,
      grounds: against,
      recipients: recipients ?? [],
    },
  };
}

const groundsAgainst = ({ approval }: Request): Ground[] =>
  (approval?.outcomes ?? []).flatMap((outcome) =>
    outcome.result === "partly" && outcome.right === "erasure"
      ? [outcome.reason]
      : [],
  );

/** Art 12(4), 17(3): answered now, with the ground; done when it has gone (T22). */
const deferred = (
  { recordings, grounds: why }: PutOff,
  asked: number,
): LetterFacts => ({
  kind: "deferred",
  facts: {
    erased: asked - recordings,
    waiting: recordings,
    waits: [...new Set(why.map((ground) => waits[ground]))],
  },
});

const waits: Readonly<Record<PutOff["grounds"][number], Wait>> = {
  "legal-claim": "legal-claims",
  "legal-obligation": "legal-obligation",
  // What an authority asked for is kept by law; that it asked is not ours to tell (T99).
  "authority-request": "legal-obligation",
  "accuracy-contested": "accuracy-contested",
  "unlawful-processing": "unlawful-processing",
  "needed-by-subject": "needed-by-subject",
  "objection-pending": "objection-pending",
  "special-category": "special-category",
};
