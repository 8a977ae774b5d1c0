import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused =
  "The time limit for our answer stands still until we hear from you.";
const oneIsEnough =
  "One of these is enough. Choose whichever is easiest for you:";
const noCopies =
  "We use what you tell us only for this, and never keep documents.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "A question about your request",
    body: [
      "So that we can do what you want, please tell us:",
      listOf(points, phrases.points),
      `Please reply by ${say.date(replyBy)}. A short answer is enough. If we hear nothing, we answer with what we can find.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Please help us make sure that it is you",
    body: [
      "Before we act, we must be sure that your data do not reach somebody else. From what we have, we cannot yet tell that it is you who asks.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Please reply by ${say.date(replyBy)}. Otherwise we have to close the request; you may ask again at any time.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Reminder: please help us make sure that it is you",
    body: [
      "We asked you to help us make sure that it is you who asks, and have not heard from you.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `If we hear nothing by ${say.date(replyBy)}, we have to close the request. You may ask again at any time.`,
    ],
  }),
  "not-identified": () => ({
    subject: "We could not act on your request",
    body: [
      "We do not act on your request, because we could not establish that it is you who asks (Articles 11(2) and 12(6) GDPR). We do this to protect the person whose data they are.",
      "You may send us more, or ask again, at any time. It costs you nothing.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Our answer needs more time",
    body: [
      `We need longer to answer your request, until ${say.date(until)} at the latest (Article 12(3) GDPR).`,
      ground === "complexity"
        ? "The reason is that your request is complex."
        : "The reason is the number of requests you have made.",
      `More precisely: ${explanation}`,
      "We answer sooner if we can, and this happens once. You need not do anything.",
    ],
  }),
};
