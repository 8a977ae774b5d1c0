import type { Instant, LegalDate } from "#schemas/instant";

/** What a person can ask of us; a letter names it in words. */
export type LetterRight =
  | "access"
  | "rectification"
  | "erasure"
  | "restriction"
  | "portability"
  | "objection"
  | "withdrawal"
  | "information"
  | "joint-controllers"
  | "no-automated-decision";

/** As what the reader acts for the person a letter is about. */
export type Representative = "proxy" | "lawyer" | "guardian";

/** Why something is not done, each with its article in the words of the letter (Art 12(4)). */
export type Ground =
  | "identity-not-established"
  | "manifestly-unfounded"
  | "excessive"
  | "rights-of-others"
  | "freedom-of-expression"
  | "legal-obligation"
  | "public-health"
  | "archiving"
  | "no-ground-to-erase"
  | "legal-claims"
  | "accurate"
  | "no-ground-to-restrict"
  | "not-portable"
  | "overriding-grounds";

/** What a granted erasure waits for; it is done when that ends (T22). */
export type Wait =
  | "legal-claims"
  | "legal-obligation"
  | "accuracy-contested"
  | "unlawful-processing"
  | "needed-by-subject"
  | "objection-pending"
  | "special-category";

/** `explanation` is what a person of ours wrote for this reader, in the reader's language. */
export type Refusal = {
  right: LetterRight;
  ground: Ground;
  explanation?: string;
};

/** What would be enough to know who asks, from the lightest on (Art 12(6)). */
export type IdentityMeans =
  "known-channel" | "call-facts" | "one-time-code" | "document-shown";

export type OpenPoint =
  "which-right" | "which-calls" | "which-number" | "what-is-wrong";

/** One importer abroad, and what protects the data there. */
export type TransferTold = {
  importer: { name: string; country: string };
  instrument: "adequacy" | "scc" | "uk-idta" | "uk-addendum";
  module?: number | undefined;
  reference: string;
};

/** A company of the list; two of them share a name, in two countries. */
export type ListedName = { legalName: string; country: string };

type IntakeFacts = {
  acknowledgement: {
    rights: readonly LetterRight[];
    receivedOn: LegalDate;
    answerBy: LegalDate;
  };
  "confirm-address": { address: string; until: Instant };
  "one-time-code": { code: string; until: Instant };
  "complaint-received": { receivedOn: LegalDate };
  reopened: {
    because: "complaint" | "new-facts" | "our-mistake";
    answerBy: LegalDate;
  };
  /** Of the list of joint controllers: what its version of that day has that the one before had not. */
  "list-changed": Record<
    "added" | "left" | "changed",
    readonly ListedName[]
  > & {
    from: LegalDate;
    address: string;
  };
  "withdrawn-by-subject": { rights: readonly LetterRight[] };
};

type IdentityFacts = {
  clarification: {
    points: readonly OpenPoint[];
    replyBy: LegalDate;
    paused: boolean;
  };
  "identity-asked": {
    means: readonly IdentityMeans[];
    replyBy: LegalDate;
    paused: boolean;
  };
  "identity-reminder": {
    means: readonly IdentityMeans[];
    replyBy: LegalDate;
  };
  "not-identified": object;
  extension: {
    ground: "complexity" | "number";
    explanation: string;
    until: LegalDate;
  };
};

type DataFacts = {
  "answer-access": { recordings: number; withAudio: number };
  /** Another controller, when the person asked for direct transmission (Art 20(2)): one that took it, or did not. */
  "answer-portability": {
    recordings: number;
    sentTo?: string;
    notSentTo?: string;
  };
  "answer-erasure": {
    erased: number;
    alreadyGone: number;
    kept: number;
    grounds: readonly Ground[];
    recipients: readonly string[];
  };
  "answer-rectification": { recipients: readonly string[] };
  "answer-restriction": { recordings: number; recipients: readonly string[] };
  "restriction-lifting": {
    liftedOn: LegalDate;
    because:
      "accuracy-settled" | "objection-decided" | "claim-ended" | "you-agreed";
  };
};

type FurtherFacts = {
  /** `assessments` are the references of what weighed our interest before anybody objected (T82). */
  "answer-objection": { assessments: readonly string[] } & (
    { result: "upheld" } | { result: "overridden"; explanation: string }
  );
  "answer-withdrawal": { recordings: number };
  "answer-information": {
    of: "customer" | "agent";
    assessments: readonly string[];
    termDays: number;
    recipients: readonly string[];
    transfers: readonly TransferTold[];
    noticeAddress: string;
  };
  /** `essence` is the arrangement's, as published, confidential parts left out (R48). */
  "answer-joint-controllers": { essence: readonly string[] };
  "answer-no-automated-decision": object;
  "recipients-told": {
    of: "rectification" | "erasure" | "restriction";
    told: readonly string[];
    notReached: readonly string[];
  };
  /** `address` opens nothing by itself: whoever comes there is asked for a code (T69). */
  "download-ready": {
    address: string;
    until: Instant;
    codeTo: "phone" | "email";
  };
};

type LimitFacts = {
  "partly-granted": {
    granted: readonly LetterRight[];
    refused: readonly Refusal[];
  };
  /** More than one right, wholly; each has a part of its own behind it. */
  granted: { granted: readonly LetterRight[] };
  refused: { refused: readonly Refusal[] };
  deferred: { erased: number; waiting: number; waits: readonly Wait[] };
  "deferred-done": {
    erased: number;
    waited: number;
    recipients: readonly string[];
  };
  "fee-quote": {
    amount: { value: number; currency: string };
    ground: "manifestly-unfounded" | "excessive";
    explanation: string;
    howToPay: string;
    payBy: LegalDate;
  };
  "fee-unpaid": { payBy: LegalDate };
  "refused-excessive": {
    ground: "manifestly-unfounded" | "excessive";
    explanation: string;
  };
};

export type FactsByKind = IntakeFacts &
  IdentityFacts &
  DataFacts &
  FurtherFacts &
  LimitFacts;
export type LetterKind = keyof FactsByKind;
export type IntakeKind = keyof IntakeFacts;
export type IdentityKind = keyof IdentityFacts;
export type DataKind = keyof DataFacts;
export type FurtherKind = keyof FurtherFacts;
export type LimitKind = keyof LimitFacts;

/** What one letter says: its kind, and the facts that kind needs. */
export type LetterFacts<Kind extends LetterKind = LetterKind> = {
  [Each in Kind]: { kind: Each; facts: FactsByKind[Each] };
}[Kind];
