import type { IntakeText } from "./text.ts";

export const english: IntakeText = {
  language: "en",
  question: {
    title: "Confirm your request",
    asked: (on) =>
      `On ${on} somebody, probably you, gave this e-mail address and asked us for:`,
    confirm: "Yes, this is my request",
    leave:
      "If it was not you, just close this page. Nothing is registered, and what was sent is deleted.",
  },
  done: {
    title: "Your request is registered",
    text: (answerBy) =>
      `Thank you. We will answer by ${answerBy} at the latest, by e-mail. You can close this page.`,
    status: "See where your request stands",
  },
  status: {
    title: "Where your request stands",
    states: {
      checking:
        "We have your request and make sure that your data reach nobody else.",
      working: "We are working on our answer.",
      deferred:
        "We answered you. Something of what you asked for has to wait; we will do it and write to you again.",
      answered: "We answered you by e-mail.",
    },
    receivedOn: (day) => `Received on ${day}`,
    answerBy: (day) => `We answer by ${day} at the latest`,
    answeredOn: (day) => `Answered on ${day}`,
  },
  reference: (reference) => `Your reference: ${reference}`,
  noLink: {
    title: "This link cannot be used",
    text: "It may be mistyped, too old, or used already. If you confirmed a request with it, that counts, and you need not do anything. Otherwise send us your request again, or write to us.",
  },
  prevails: "The English text is the one that counts.",
};
