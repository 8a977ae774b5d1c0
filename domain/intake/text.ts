import type { PublicState } from "./request-status.ts";

/** What the pages of the public form say, in one language. */
export type IntakeText = {
  language: string;
  question: {
    title: string;
    /** Before the list of what was asked; `on` is the day it came. */
    asked: (on: string) => string;
    confirm: string;
    leave: string;
  };
  done: { title: string; text: (answerBy: string) => string; status: string };
  status: {
    title: string;
    states: Readonly<Record<PublicState, string>>;
    receivedOn: (day: string) => string;
    answerBy: (day: string) => string;
    answeredOn: (day: string) => string;
  };
  reference: (reference: string) => string;
  /** For a link that is unknown, over or used: one answer for all (no enumeration). */
  noLink: { title: string; text: string };
  /** R69: other languages are a convenience. */
  prevails: string;
};
