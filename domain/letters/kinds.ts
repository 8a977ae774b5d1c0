import type { LetterKind } from "./facts.ts";

export type LetterShape = {
  /** When it is sent; printed in docs/letters.md. */
  sentWhen: string;
  source: string;
  /** Whether it names the authority and the courts (Art 12(4)). */
  remedies: boolean;
};

/** Every letter to a person whose data we hold. */
export const letterKinds: Readonly<Record<LetterKind, LetterShape>> = {
  "confirm-address": {
    sentWhen:
      "somebody filled in the public form; nothing is registered until they confirm",
    source: "Art 12(2), 12(6)",
    remedies: false,
  },
  acknowledgement: {
    sentWhen: "a request is registered",
    source: "R49, Art 12(2)-(3)",
    remedies: false,
  },
  "complaint-received": {
    sentWhen: "a complaint reaches us; it delays nothing",
    source: "R47, T112, Art 77",
    remedies: true,
  },
  clarification: {
    sentWhen: "we cannot tell what is asked",
    source: "Art 12(2), recital 63",
    remedies: false,
  },
  "identity-asked": {
    sentWhen: "a reasonable doubt about who asks is on record",
    source: "R51, Art 12(6), T61",
    remedies: false,
  },
  "identity-reminder": {
    sentWhen: "our question about who asks is still open",
    source: "Art 12(6)",
    remedies: false,
  },
  "not-identified": {
    sentWhen: "a request is closed because we do not know who asks",
    source: "R51, T49, Art 11(2), 12(4)",
    remedies: true,
  },
  "one-time-code": {
    sentWhen: "somebody must show that an address or a number is theirs",
    source: "Art 12(6), T60",
    remedies: false,
  },
  extension: {
    sentWhen: "the answer takes longer; within the first month",
    source: "R50, T46, Art 12(3)",
    remedies: true,
  },
  "answer-access": {
    sentWhen: "access is granted",
    source: "R38, Art 15",
    remedies: true,
  },
  "download-ready": {
    sentWhen: "a package can be fetched",
    source: "T41, T69, Art 12(3), 15(3)",
    remedies: false,
  },
  "answer-portability": {
    sentWhen: "portability is granted",
    source: "R43, T68, Art 20",
    remedies: true,
  },
  "answer-rectification": {
    sentWhen: "a statement was added to a recording",
    source: "R39, Art 16",
    remedies: true,
  },
  "answer-erasure": {
    sentWhen: "recordings are erased and the erasure is verified",
    source: "R40, Art 17",
    remedies: true,
  },
  deferred: {
    sentWhen:
      "an erasure is granted and waits for the end of a hold or restriction",
    source: "R40, T22, Art 17(3)(e), 12(4)",
    remedies: true,
  },
  "deferred-done": {
    sentWhen: "what it waited for is over and the erasure is verified",
    source: "T22, Art 17",
    remedies: true,
  },
  "answer-restriction": {
    sentWhen: "recordings are restricted",
    source: "R42, T20, Art 18",
    remedies: true,
  },
  "restriction-lifting": {
    sentWhen: "before a restriction is lifted",
    source: "R42, T20, Art 18(3)",
    remedies: true,
  },
  "recipients-told": {
    sentWhen: "a person asks who was told, or an answer left it open",
    source: "T32, T100, Art 19",
    remedies: false,
  },
  "answer-objection": {
    sentWhen: "an objection is decided, either way",
    source: "R41, T82, Art 21(1)",
    remedies: true,
  },
  "answer-withdrawal": {
    sentWhen: "a consent was withdrawn by request",
    source: "R44, T27, T28, Art 7(3)",
    remedies: true,
  },
  "answer-information": {
    sentWhen: "a person asks what we do with their data",
    source: "R45, Art 13",
    remedies: true,
  },
  "answer-joint-controllers": {
    sentWhen: "a person asks for the essence of the arrangement",
    source: "R48, Art 26(2)",
    remedies: true,
  },
  "answer-no-automated-decision": {
    sentWhen: "a person asks whether a machine decides on them",
    source: "R46, Art 22",
    remedies: true,
  },
  granted: {
    sentWhen: "several rights are granted; before the part of each",
    source: "Art 12(3)",
    remedies: true,
  },
  "partly-granted": {
    sentWhen: "a right is granted in part, or some are and some are not",
    source: "R47, T112, Art 12(4)",
    remedies: true,
  },
  refused: {
    sentWhen: "nothing that was asked is granted",
    source: "R47, T112, Art 12(4)",
    remedies: true,
  },
  "refused-excessive": {
    sentWhen: "a person decided that a request is unfounded or excessive",
    source: "R52, T113, Art 12(5)(b)",
    remedies: true,
  },
  "fee-quote": {
    sentWhen: "a person decided to ask a fee for such a request",
    source: "R52, T113, Art 12(5)(a)",
    remedies: true,
  },
  "fee-unpaid": {
    sentWhen: "a request is closed because its fee was not paid",
    source: "R52, Art 12(4), 12(5)",
    remedies: true,
  },
  "withdrawn-by-subject": {
    sentWhen: "the person took the request back",
    source: "Art 12(2)",
    remedies: false,
  },
  "list-changed": {
    sentWhen:
      "the list of joint controllers changes while a request is open; once a version",
    source: "R71, T109",
    remedies: false,
  },
  reopened: {
    sentWhen: "a closed request is worked on again",
    source: "Art 12(3)",
    remedies: false,
  },
};
