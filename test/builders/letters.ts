import type {
  FactsByKind,
  LetterFacts,
  LetterKind,
  TransferTold,
} from "#domain/letters/facts";
import { renderLetter, type Letterhead } from "#domain/letters/letter";
import { Instant, LegalDate } from "#schemas/instant";

const on = (date: string) => LegalDate.parse(date);
const until = Instant.parse("2026-12-01T22:30:00.000Z");
const information = {
  termDays: 30,
  recipients: ["Talkdesk, Inc."],
  noticeAddress: "https://notice.example.org/calls",
};
const explanation = "You asked the same on each day of last week.";
const recipients = ["Mood Media Nederland BV", "Talkdesk, Inc."];

const transfer = (
  country: string,
  rests: Pick<TransferTold, "instrument" | "module">,
): TransferTold => ({
  importer: { name: "Example, Inc.", country },
  reference: "Decision (EU) 2021/914",
  ...rests,
});

/** One example a kind, or several where it says different things; a kind without one does not compile. */
const examples: {
  [Kind in LetterKind]: readonly [FactsByKind[Kind], ...FactsByKind[Kind][]];
} = {
  "confirm-address": [
    { address: "https://rights.example.org/confirm/abc", until },
  ],
  acknowledgement: [
    {
      rights: ["access", "erasure"],
      receivedOn: on("2026-11-24"),
      answerBy: on("2026-12-24"),
    },
    {
      rights: [
        "rectification",
        "restriction",
        "portability",
        "objection",
        "withdrawal",
        "information",
        "joint-controllers",
        "no-automated-decision",
      ],
      receivedOn: on("2026-11-01"),
      answerBy: on("2026-12-01"),
    },
  ],
  "list-changed": [
    {
      from: on("2026-12-01"),
      added: [{ legalName: "Mood Media GmbH", country: "AT" }],
      left: [{ legalName: "DMX, LLC", country: "US" }],
      changed: [{ legalName: "Mood Media A/S", country: "DK" }],
      address: "https://rights.example.org/public/entities",
    },
  ],
  "complaint-received": [{ receivedOn: on("2026-11-24") }],
  clarification: [
    {
      points: ["which-right", "which-calls", "which-number", "what-is-wrong"],
      replyBy: on("2026-12-08"),
      paused: true,
    },
  ],
  "identity-asked": [
    {
      means: ["known-channel", "call-facts", "one-time-code", "document-shown"],
      replyBy: on("2026-12-08"),
      paused: true,
    },
    { means: ["call-facts"], replyBy: on("2026-12-08"), paused: false },
  ],
  "identity-reminder": [
    { means: ["call-facts", "one-time-code"], replyBy: on("2026-12-15") },
  ],
  "not-identified": [{}],
  "one-time-code": [{ code: "402 817", until }],
  extension: [
    { ground: "complexity", explanation, until: on("2027-02-24") },
    { ground: "number", explanation, until: on("2027-02-24") },
  ],
  "answer-access": [{ recordings: 3, withAudio: 2 }],
  "download-ready": [
    {
      address: "https://rights.example.org/packages/1",
      until,
      codeTo: "phone",
    },
    {
      address: "https://rights.example.org/packages/1",
      until,
      codeTo: "email",
    },
  ],
  "answer-portability": [
    { recordings: 3 },
    { recordings: 3, sentTo: "Example Telecom" },
    { recordings: 3, notSentTo: "Example Telecom" },
  ],
  "answer-rectification": [{ recipients }],
  "answer-erasure": [
    { erased: 3, alreadyGone: 1, kept: 0, grounds: [], recipients },
    {
      erased: 1,
      alreadyGone: 0,
      kept: 2,
      grounds: [
        "freedom-of-expression",
        "legal-obligation",
        "public-health",
        "archiving",
        "legal-claims",
      ],
      recipients: [],
    },
    { erased: 0, alreadyGone: 0, kept: 0, grounds: [], recipients: [] },
  ],
  deferred: [
    {
      erased: 1,
      waiting: 2,
      waits: [
        "legal-claims",
        "legal-obligation",
        "accuracy-contested",
        "unlawful-processing",
        "needed-by-subject",
        "objection-pending",
        "special-category",
      ],
    },
  ],
  "deferred-done": [{ erased: 3, waited: 2, recipients }],
  "answer-restriction": [{ recordings: 3, recipients }],
  "restriction-lifting": [
    { liftedOn: on("2027-01-11"), because: "accuracy-settled" },
    { liftedOn: on("2027-01-11"), because: "objection-decided" },
    { liftedOn: on("2027-01-11"), because: "claim-ended" },
    { liftedOn: on("2027-01-11"), because: "you-agreed" },
  ],
  "recipients-told": [
    { of: "erasure", told: recipients, notReached: [] },
    { of: "rectification", told: recipients, notReached: ["Example Police"] },
    { of: "restriction", told: [], notReached: ["Example Police"] },
    { of: "erasure", told: [], notReached: [] },
  ],
  "answer-objection": [
    { result: "upheld", assessments: ["LIA-1"] },
    { result: "overridden", explanation, assessments: ["LIA-1", "LIA-2"] },
  ],
  "answer-withdrawal": [{ recordings: 3 }],
  "answer-information": [
    {
      ...information,
      ...{ of: "customer", assessments: [] },
      transfers: [
        transfer("US", { instrument: "scc", module: 2 }),
        transfer("GB", { instrument: "adequacy" }),
        transfer("US", { instrument: "uk-addendum", module: 1 }),
        transfer("IN", { instrument: "uk-idta" }),
      ],
    },
    {
      ...information,
      ...{ of: "agent", assessments: ["LIA-1", "LIA-2"] },
      transfers: [],
    },
  ],
  "answer-joint-controllers": [{ essence: ["First point.", "Second point."] }],
  "answer-no-automated-decision": [{}],
  granted: [{ granted: ["access", "erasure"] }],
  "partly-granted": [
    {
      granted: ["access"],
      refused: [
        { right: "portability", ground: "not-portable" },
        { right: "erasure", ground: "identity-not-established" },
        { right: "rectification", ground: "accurate", explanation },
        { right: "restriction", ground: "no-ground-to-restrict" },
      ],
    },
  ],
  refused: [
    {
      refused: [
        { right: "access", ground: "rights-of-others" },
        { right: "objection", ground: "overriding-grounds" },
        { right: "erasure", ground: "manifestly-unfounded" },
      ],
    },
  ],
  "refused-excessive": [{ ground: "excessive", explanation }],
  "fee-quote": [
    {
      amount: { value: 12.5, currency: "EUR" },
      ground: "excessive",
      explanation,
      howToPay: "By transfer to XX00 0000 0000.",
      payBy: on("2026-12-15"),
    },
  ],
  "fee-unpaid": [{ payBy: on("2026-12-15") }],
  "withdrawn-by-subject": [{ rights: ["access"] }],
  reopened: [
    { because: "complaint", answerBy: on("2026-12-24") },
    { because: "new-facts", answerBy: on("2026-12-24") },
    { because: "our-mistake", answerBy: on("2026-12-24") },
  ],
};

const ofKind = <Kind extends LetterKind>(
  kind: Kind,
  all: { readonly [Each in Kind]: readonly FactsByKind[Each][] },
): LetterFacts<Kind>[] => all[kind].map((facts) => ({ kind, facts }));

export const kinds: LetterKind[] = Object.keys(examples).filter(isKind);
export const letterExamples: readonly LetterFacts[] = kinds.flatMap((kind) =>
  ofKind(kind, examples),
);

function isKind(name: string): name is LetterKind {
  return name in examples;
}

export const aLetterhead = (
  overrides: Partial<Letterhead> = {},
): Letterhead => ({
  reference: "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11",
  language: "en",
  entity: { country: "BE", timeZone: "Europe/Brussels" },
  controller: {
    name: "Mood Media joint controllers",
    contact: "privacy@example.org",
  },
  ...overrides,
});

/** Every example in one language, with what it is. */
export const everyLetterIn = (language: string) =>
  letterExamples.map((letter) => ({
    letter,
    ...renderLetter([letter], aLetterhead({ language })),
  }));
