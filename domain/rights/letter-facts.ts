import type { RightOutcome } from "#schemas/outcome";
import type { PutOff, Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import type { Ground, LetterFacts, Refusal, Wait } from "../letters/facts.ts";
import { localDate } from "../clock/calendar-day.ts";
import { grantedRights, needs } from "./outcome.ts";

/** A letter was asked for before there was anything to say in it. */
export class NothingToTell extends Error {
  readonly code = "nothing-to-tell";
}

export type LetterName =
  "acknowledgement" | "answer" | "conclusion" | "extension";

type Letter = readonly [LetterFacts, ...LetterFacts[]];

/** Which letter a request needs, and what it says; the words are the letters' own. */
export function letterFacts(name: LetterName, request: Request): Letter {
  switch (name) {
    case "acknowledgement":
      return [acknowledgement(request)];
    case "answer":
      return answer(request);
    case "conclusion":
      return [conclusion(request)];
    case "extension":
      return [extension(request)];
  }
}

const acknowledgement = ({
  rights,
  receivedAt,
  deadlines,
  clock,
}: Request): LetterFacts => ({
  kind: "acknowledgement",
  facts: {
    rights,
    receivedOn: localDate(receivedAt, clock.timeZone),
    answerBy:
      clock.extension?.toldAt === undefined
        ? deadlines.dueDate
        : clock.extension.until,
  },
});

/** Art 12(3): told within the first month, with the reasons for the delay. */
function extension({ requestId, clock }: Request): LetterFacts {
  if (clock.extension === undefined)
    throw new NothingToTell(
      `Request ${requestId} is not extended; extend it before its letter.`,
    );
  const { ground, why, until } = clock.extension;
  return { kind: "extension", facts: { ground, explanation: why, until } };
}

/** Each right's answer in one letter; what is not done, or not whole, comes first, with its reason (Art 12(4)). */
function answer(request: Request): Letter {
  if (request.identity?.verdict !== "confirmed")
    return [{ kind: "not-identified", facts: {} }];
  const { requestId, approval } = request;
  const outcomes = approval?.outcomes ?? [];
  if (outcomes.length === 0)
    throw new NothingToTell(
      `Request ${requestId} is not decided; decide it before its answer.`,
    );
  const granted = outcomes.flatMap(({ right, result }) =>
    result === "granted" ? [right] : [],
  );
  return withSummary(granted, outcomes.flatMap(refusal), [
    ...(needs(grantedRights(request), "package") ? [access(request)] : []),
    ...(needs(grantedRights(request), "erasure") ? [erasure(request)] : []),
  ]);
}

function withSummary(
  granted: readonly Right[],
  refused: readonly Refusal[],
  parts: readonly LetterFacts[],
): Letter {
  const [only, ...more] = parts;
  if (only === undefined) return [{ kind: "refused", facts: { refused } }];
  if (refused.length > 0)
    return [{ kind: "partly-granted", facts: { granted, refused } }, ...parts];
  return more.length > 0
    ? [{ kind: "granted", facts: { granted } }, ...parts]
    : [only];
}

const refusal = (outcome: RightOutcome): Refusal[] =>
  outcome.result === "granted"
    ? []
    : [{ right: outcome.right, ground: outcome.reason }];

const access = ({ scopeSize, export: packaged }: Request): LetterFacts => ({
  kind: "answer-access",
  facts: { recordings: scopeSize ?? 0, withAudio: packaged?.recordings ?? 0 },
});

function erasure(request: Request): LetterFacts {
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

/** T22: the second and last letter of an erasure that a hold had put off. */
const conclusion = ({ erasure: done, recipients }: Request): LetterFacts => ({
  kind: "deferred-done",
  facts: {
    erased: done?.recordings ?? 0,
    waited: done?.putOff?.recordings ?? 0,
    recipients: recipients ?? [],
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
