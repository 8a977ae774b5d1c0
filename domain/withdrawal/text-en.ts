import type { WithdrawalText } from "./text.ts";

const notUndone =
  "What was done with your consent until now stays lawful; withdrawing does not undo it.";
const service =
  "Some services that need it may no longer be offered to you. Whenever you call, we go on helping you.";

export const english: WithdrawalText = {
  language: "en",
  title: "Withdraw your consent",
  about: {
    recording: "You agreed that we record a telephone call with you.",
    monitoring:
      "You agreed that a supervisor may listen in on a telephone call with you.",
  },
  consequences: {
    recording: [
      "The recording of this call will be erased, here and at our telephone provider. If the law makes us keep it for now, it is used for that alone and erased afterwards.",
      notUndone,
      service,
      "We keep a note that you agreed and withdrew, as proof. It holds no recording.",
    ],
    monitoring: [
      "Nobody will listen in on this call any more.",
      notUndone,
      service,
      "We keep a note that you agreed and withdrew, as proof.",
    ],
  },
  confirm: "Withdraw my consent",
  leave:
    "If you do not want to withdraw, just close this page. Nothing has changed.",
  done: {
    title: "Your consent is withdrawn",
    text: "Thank you. It is noted, and you need not do anything else. You can close this page.",
  },
  noLink: {
    title: "This link cannot be used",
    text: "It may be mistyped, more than thirty days old, or used already. If you withdrew your consent with it, that counts, and you need not do anything. Otherwise call us or write to us and we will do it for you.",
  },
  prevails: "The English text is the one that counts.",
};
