import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "You complained about our answer.",
  "new-facts": "You sent us something new.",
  "our-mistake": "We found a mistake of our own in our answer.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Your request is registered",
    body: [
      `We received your request on ${say.date(receivedOn)} and registered it. You asked for:`,
      listOf(rights, phrases.rights),
      `We will answer by ${say.date(answerBy)} at the latest. It costs you nothing.`,
      "If something is unclear, we will ask you soon. You do not need to send a copy of an identity document.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Please confirm your e-mail address",
    body: [
      "Somebody, probably you, sent us a request and gave this e-mail address. To confirm that it is yours, open this page:",
      { address },
      `It works until ${say.moment(until)}.`,
      "If it was not you, do nothing. Without confirmation we delete what was sent.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Your one-time code",
    body: [
      `Your code is: ${code}`,
      `It works once, until ${say.moment(until)}. Give it only on our page or to the colleague you are speaking to. We will never call you to ask for it.`,
      "If you did not ask for a code, do nothing and tell us.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "We received your complaint",
    body: [
      `We received your complaint on ${say.date(receivedOn)}. We will look at the matter again and answer you.`,
      "Your request and its time limits go on meanwhile.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "We are working on your request again",
    body: [
      `${why[because]} We have therefore reopened your request.`,
      `We will answer by ${say.date(answerBy)} at the latest. It costs you nothing.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "A change in the list of the companies responsible",
    body: [
      `The list of the companies that are joint controllers changed on ${say.date(from)}, while your request is open with us. What changed:`,
      changesOf(changes, say, {
        added: "New:",
        left: "No longer in it:",
        changed: "Now under another name or address:",
      }),
      "The list as it holds now, and every change to it, is here:",
      { address },
      "Your request goes on as before. You need not do anything, and you may turn to any of these companies.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Your request is withdrawn",
    body: [
      "As you wished, we have stopped working on your request. It was about:",
      listOf(rights, phrases.rights),
      "You need not give a reason, and you may ask again at any time.",
    ],
  }),
};
