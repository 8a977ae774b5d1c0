import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "Whether the data are correct has been settled.",
  "objection-decided": "Your objection has been decided.",
  "claim-ended": "The data are no longer needed for your legal claim.",
  "you-agreed": "You agreed to it.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "The answer to your request for access",
    body: [
      "We looked for data on you, and this is what we hold from calls:",
      {
        list: [
          `Recordings concerned: ${recordings}`,
          `Of these, with audio in your package: ${withAudio}`,
        ],
      },
      "Your package has a copy of the recordings, all data about them, and what Article 15 GDPR asks us to tell you. To protect other people, their voices may be left out of it (Article 15(4) GDPR).",
      "For your safety it is not in this letter. We hand it to you once we have seen again that it is you, through a link that lives for a few minutes.",
      "The package is erased seven days after it was made. Ask us, and we make it again as long as the data exist.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }, say) => ({
    subject: "Your data in a form you can take elsewhere",
    body: [
      `Your package has the data you provided, in open formats (Article 20 GDPR). Recordings in it: ${recordings}`,
      sentTo === undefined
        ? "We hand it to you once we have seen again that it is you, through a link that lives for a few minutes. You may pass it on to whomever you like."
        : `As you asked, we sent it directly to ${say.names([sentTo])}`,
      ...(notSentTo === undefined
        ? []
        : [
            `We could not send it directly to ${say.names([notSentTo])} You may fetch it and pass it on yourself.`,
          ]),
      "Your other rights remain: this is no erasure, and you may still ask for access to everything we hold on you.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "The answer to your request for erasure",
    body: [
      erased === 0
        ? "We found no recording of your calls that could be erased."
        : "We erased recordings of your calls, here and at our telephone provider, and checked that they are gone.",
      {
        list: [
          `Recordings erased: ${erased}`,
          `Of these, erased before you asked: ${alreadyGone}`,
          `Recordings kept: ${kept}`,
        ],
      },
      ...when(kept > 0, "Why we have to keep some for now:"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "We keep a minimal proof that this was done, without your name or number.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "The answer to your request for rectification",
    body: [
      "We attached your statement to the recording. Whoever may use the recording sees it (Article 16 GDPR).",
      "The sound itself is never edited: it stays what was said.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "The answer to your request for restriction",
    body: [
      `We restricted the recordings of your calls (Article 18 GDPR). Recordings restricted: ${recordings}`,
      "They are stored and nothing else is done with them, unless you agree, a legal claim or somebody's rights need it, or an important public interest demands it. While restricted they are not erased at the end of their term.",
      recipientsTold(recipients, say, phrases),
      "Before we lift the restriction, we will tell you.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "The restriction of your data will be lifted",
    body: [
      `On ${say.date(liftedOn)} we will lift the restriction of your recordings; we tell you before, as Article 18(3) GDPR asks. ${why[because]}`,
      "From then on their ordinary term applies: what is past it is erased. If you still need them or disagree, tell us before that day.",
    ],
  }),
};
