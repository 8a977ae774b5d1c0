import type { LegalDate } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { LetterFacts } from "../letters/facts.ts";
import { localDate } from "../clock/calendar-day.ts";
import { openQuestion } from "../identity/open-question.ts";
import type { TransferAbroad } from "../transfers/transfers-on.ts";
import { feeQuote } from "./assessment-facts.ts";
import { answerFacts } from "./answer-facts.ts";
import { NothingToTell } from "./nothing-to-tell.ts";

export type LetterName =
  | "acknowledgement"
  | "fee-quote"
  | "answer"
  | "conclusion"
  | "extension"
  | "identity-asked"
  | "identity-reminder";
export type Letter = readonly [LetterFacts, ...LetterFacts[]];
/** What a letter tells beside the request itself. */
export type Telling = Pick<
  RightsPolicy,
  "notice" | "standingRecipients" | "fee" | "processing"
> & {
  /** Those that hold on the day of the letter, of the entity that acts. */
  transfersTold: readonly TransferAbroad[];
  /** Why it was found unfounded or excessive, or how an objection was weighed, as a person of ours wrote it. */
  reasons?: string;
};

/** Which letter a request needs, and what it says; the words are the letters' own. */
export function letterFacts(
  name: LetterName,
  request: Request,
  telling: Telling,
): Letter {
  switch (name) {
    case "acknowledgement":
      return [acknowledgement(request)];
    case "fee-quote":
      return [feeQuote(request, telling)];
    case "answer":
      return answerFacts(request, telling);
    case "conclusion":
      return [conclusion(request)];
    case "extension":
      return [extension(request)];
    case "identity-asked":
    case "identity-reminder":
      return [question(name, request)];
  }
}

/** Who is told that a request is reopened knows what was asked, unless that was amended since. */
const acknowledgement = (request: Request): LetterFacts =>
  request.reopened === undefined || request.amended !== undefined
    ? { kind: "acknowledgement", facts: registered(request) }
    : {
        kind: "reopened",
        facts: {
          because: request.reopened.because,
          answerBy: answerBy(request),
        },
      };

const registered = (request: Request) => ({
  rights: request.rights,
  receivedOn: localDate(request.receivedAt, request.clock.timeZone),
  answerBy: answerBy(request),
});

const answerBy = ({ clock: { extension }, deadlines }: Request): LegalDate =>
  extension?.toldAt === undefined ? deadlines.dueDate : extension.until;
/** R51: what would be enough, and until when. */
function question(
  kind: "identity-asked" | "identity-reminder",
  request: Request,
): LetterFacts {
  const open = openQuestion(request);
  if (open === undefined)
    throw new NothingToTell(
      `Request ${request.requestId} has no open question; ask before its letter.`,
    );
  const { means, replyBy, paused } = open;
  return kind === "identity-asked"
    ? { kind, facts: { means, replyBy, paused } }
    : { kind, facts: { means, replyBy } };
}

/** Art 12(3): told within the first month, with the reasons for the delay. */
function extension({ requestId, clock }: Request): LetterFacts {
  if (clock.extension === undefined)
    throw new NothingToTell(
      `Request ${requestId} is not extended; extend it before its letter.`,
    );
  const { ground, why, until } = clock.extension;
  return { kind: "extension", facts: { ground, explanation: why, until } };
}

/** T22: the second and last letter of an erasure that a hold had put off. */
const conclusion = ({ erasure: done, recipients }: Request): LetterFacts => ({
  kind: "deferred-done",
  facts: {
    erased: done?.recordings ?? 0,
    waited: done?.putOff?.recordings ?? 0,
    recipients: recipients ?? [],
  },
});
