/** Why a clock cannot be moved so: what the law says, why it is not so here, and what can be done instead. */
export type ClockRefusal = { article: string; reason: string; fix: string };

const suspension =
  "Art 12(6) GDPR; EDPB Guidelines 01/2022 on the right of access";
const extension = "Art 12(3) GDPR";

/** Every move that is not possible. The law is the same for all of them; which one it is depends on the request. */
export const clockRefusals = {
  "no-time-left-to-move": {
    article: extension,
    reason: "The request is answered; its time no longer runs.",
    fix: "Register what is asked now as a request of its own, received now.",
  },
  "paused-already": {
    article: suspension,
    reason: "The clock stands already, for a question that is still open.",
    fix: "Take down its answer first: end the pause, or decide the identity.",
  },
  "no-doubt-left": {
    article: suspension,
    reason: "The identity is decided; nothing about it is in doubt.",
    fix: "Go on with the request; its time runs.",
  },
  "question-not-asked": {
    article: suspension,
    reason:
      "Only a question that was put to the requester, between receipt and now, stops the clock.",
    fix: "Ask first, and say when that was.",
  },
  "question-too-late": {
    article: suspension,
    reason:
      "The question was not asked without undue delay after receipt, so the time runs on while it is open.",
    fix: "Ask all the same, and answer in time: with what is known, or that the identity is not established.",
  },
  "time-is-over": {
    article: suspension,
    reason: "The time to answer is over, and time that is over cannot stand.",
    fix: "Answer at once: with what is known, or that the identity is not established.",
  },
  "pauses-used-up": {
    article: suspension,
    reason: "The clock has stood for as long as it may.",
    fix: "Answer: with what is known, or that the identity is not established (Art 11(2) and 12(4)).",
  },
  "not-paused": {
    article: suspension,
    reason: "The clock runs; there is no pause to end.",
    fix: "Nothing is to be done: its time runs.",
  },
  "extended-already": {
    article: extension,
    reason: "The time was extended once; there is no second extension.",
    fix: "Answer by the extended date; what cannot be done by then is refused with its reasons (Art 12(4)).",
  },
  "first-month-over": {
    article: extension,
    reason:
      "The requester must be told of an extension within the first month, and that is over.",
    fix: "Answer at once; a late answer is better than none, and the delay belongs into it.",
  },
  "no-lawful-ground": {
    article: extension,
    reason:
      "Time is extended for the complexity of a request or the number of that person's requests; neither how busy we are nor an identity in doubt is a ground.",
    fix: "Say complexity or number if it is one of these. For an open question about the identity, pause instead.",
  },
  "no-other-requests": {
    article: extension,
    reason:
      "The ground is the number of that person's requests, and none that is named here is another request of this person.",
    fix: "Name the other requests, or extend for complexity if the request is complex.",
  },
} as const satisfies Record<string, ClockRefusal>;
export type ClockRefusalName = keyof typeof clockRefusals;

export type Moved<Thing> =
  | { verdict: "moved"; request: Thing }
  | { verdict: "refused"; because: ClockRefusalName };

export const refusedBecause = (
  because: ClockRefusalName,
): { verdict: "refused"; because: ClockRefusalName } => ({
  verdict: "refused",
  because,
});
