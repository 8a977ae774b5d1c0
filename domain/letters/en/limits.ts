import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "The answer to your request",
    body: [
      "We grant your request in part.",
      ...when(granted.length > 0, "Granted:", listOf(granted, phrases.rights)),
      "Not granted, or not wholly:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "The answer to your request",
    body: ["We grant what you asked for:", listOf(granted, phrases.rights)],
  }),
  refused: ({ refused }) => ({
    subject: "The answer to your request",
    body: [
      "We do not act on your request, for this reason:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "The answer to your request for erasure",
    body: [
      "The erasure is granted, but some recordings of your calls we may not erase yet.",
      {
        list: [
          `Recordings erased: ${erased}`,
          `Recordings that have to wait: ${waiting}`,
        ],
      },
      "Why they have to wait:",
      listOf(waits, phrases.waits),
      "When the reason ends they are erased without your asking again, and we write to you then. Until then they are used for that reason alone.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Your recordings are now erased",
    body: [
      "We had told you of recordings that we had to keep for a time. That time is over. They are now erased as well, here and at our telephone provider, and we checked that they are gone.",
      {
        list: [
          `Recordings erased: ${erased}`,
          `Of these, recordings that had to wait: ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "A fee for your request",
    body: [
      `Requests are free. For this one we ask ${say.money(amount)}, what it costs us to answer (Article 12(5)(a) GDPR), because ${phrases.grounds[ground]}`,
      `Why we think so: ${explanation}`,
      `How to pay: ${howToPay}`,
      `If you pay by ${say.date(payBy)}, we go on with your request. Otherwise we close it. You may withdraw or narrow the request instead; that costs nothing.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Your request is closed",
    body: [
      `We do not act on your request, because the fee we asked (Article 12(5) GDPR) was not paid by ${say.date(payBy)}.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "The answer to your request",
    body: [
      `We do not act on your request, because ${phrases.grounds[ground]}`,
      `Why we think so: ${explanation}`,
      "A person decided this. A new request is looked at anew.",
    ],
  }),
};
