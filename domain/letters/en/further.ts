import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "the rectification",
  erasure: "the erasure",
  restriction: "the restriction",
};
const codeFrom = {
  phone: "the telephone number we have from you",
  email: "the e-mail address we have from you",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "On what basis: your consent, which you may withdraw at any time (Article 6(1)(a) GDPR).",
    rights:
      "Your rights: access, rectification, erasure, restriction, portability, withdrawal of consent.",
    provision:
      "You need not provide data; without some of them we may not be able to help, for example with a technical problem.",
  },
  agent: {
    basis:
      "On what basis: our legitimate interest in assessing performance and giving feedback (Article 6(1)(f) GDPR).",
    rights:
      "Your rights: access, rectification, erasure, restriction, objection.",
    provision:
      "Your employment contract obliges you to have calls recorded; who refuses may be unable to work in the call centre, and the employment may end.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "The answer to your objection",
    body: [
      ...(facts.result === "upheld"
        ? [
            "We uphold your objection (Article 21(1) GDPR). We no longer use the data for this, and erase the recordings that served nothing else.",
          ]
        : [
            "We weighed your objection against our reasons and cannot follow it: we have compelling legitimate grounds that override yours, or need the data for legal claims (Article 21(1) GDPR).",
            `This is how we weighed it: ${facts.explanation}`,
            "The restriction that protected the data meanwhile will be lifted; we will tell you when.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Your consent is withdrawn",
    body: [
      `Your consent is withdrawn (Article 7(3) GDPR). The recordings that rested on it are being erased, here and at our telephone provider. Recordings concerned: ${recordings}`,
      "What was done with your consent until now stays lawful. Some services that need it may no longer be offered to you; whenever you call, we go on helping you.",
      "If the law makes us keep a recording for now, it is used for that alone and erased afterwards. We keep a note that you agreed and withdrew, as proof.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "What we do with recorded calls",
    body: [
      "This is what we do with data from calls (Article 13 GDPR):",
      {
        list: [
          "Who is responsible: the companies of our group together, reached at the address below.",
          "What for: the quality of our service, the training and the assessment of our employees.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `How long: ${termDays} days from the end of the call, longer only where the law provides for it.`,
          `Who receives the data: our own companies and ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "No decision is taken by a machine alone.",
        ],
      },
      "The whole notice is here:",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "How our companies share responsibility",
    body: [
      "Our companies decide together why and how calls are recorded. This is the essence of the arrangement between them (Article 26(2) GDPR); confidential parts are left out.",
      { list: essence },
      "You may turn to any of these companies with any of your rights (Article 26(3) GDPR).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "No decision by a machine alone",
    body: [
      "No decision that has legal effects for you, or affects you in a similar way, is taken by a machine alone on the basis of recorded calls, and no profile is made of you for that (Article 22 GDPR). People decide.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "Who was told",
    body: [
      ...when(
        told.length > 0,
        `We told these recipients of ${what[of]} (Article 19 GDPR): ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `Telling these recipients of ${what[of]} was impossible or would have taken a disproportionate effort (Article 19 GDPR): ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Your package is ready",
    body: [
      "Your package is ready. Fetch it here:",
      { address },
      `The page asks for a one-time code, which we send to ${codeFrom[codeTo]}. Without the code the page opens nothing.`,
      `You can fetch it until ${say.moment(until)}. Then it is erased. Ask us, and we make it again as long as the data exist.`,
    ],
  }),
};
