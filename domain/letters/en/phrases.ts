import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "en",
  locale: "en-GB",
  greeting: "Hello,",
  actsFor: {
    proxy:
      "You act for the person concerned, with their mandate. Where this letter says “you”, it means that person.",
    lawyer:
      "You are the lawyer of the person concerned. Where this letter says “you”, it means that person.",
    guardian:
      "You are the parent or guardian of the person concerned. Where this letter says “you”, it means that person.",
  },
  remedies: ({ name, address }) => [
    `You have the right to complain to a supervisory authority: ${name} (${address}), or the one where you live, work or believe the wrong was done. You may also go to court. You need not ask us first.`,
  ],
  reference: (reference) => `Your reference: ${reference}`,
  questions: (contact) => `Questions? Write to ${contact}.`,
  closing: "Kind regards,",
  entities: {
    holds: (day) =>
      `The companies that are joint controllers are listed here, in the version that holds since ${day}:`,
    changed: (day) =>
      `The list of the companies that are joint controllers changed on ${day}, after we received the request. The list, and what changed in it, is here:`,
  },
  askAgain: "You may send us more, or ask again, at any time.",
  recipientsTold: (names) =>
    `We told those who had received the data: ${names}`,
  codeText: (code, until, controller) =>
    `${code} is your one-time code from ${controller}. It works once, until ${until}. Give it only to the colleague you are speaking to; we never call to ask for it.`,
  noRecipients: "Nobody else had received the data.",
  transfers: {
    none: "We transfer no data to a country for which the law asks safeguards.",
    to: (importer, country, safeguard) =>
      `Transfer to ${importer} (${country}), safeguarded by ${safeguard}.`,
    safeguards: {
      adequacy: (reference) => `an adequacy decision (${reference})`,
      scc: (reference, module) =>
        `standard contractual clauses of the European Commission, module ${module} (${reference})`,
      "uk-idta": (reference) =>
        `the International Data Transfer Agreement of the United Kingdom (${reference})`,
      "uk-addendum": (reference, module) =>
        `standard contractual clauses, module ${module}, with the addendum of the United Kingdom (${reference})`,
    },
    copy: "Ask us for a copy of these safeguards.",
  },
  assessedIn: (references) =>
    `What weighs our interest against yours is written down in our assessment ${references}; ask us what it says.`,
  rights: {
    access: "access to your data",
    rectification: "rectification of your data",
    erasure: "erasure of your data",
    restriction: "restriction of what we do with your data",
    portability: "your data in a form you can take elsewhere",
    objection: "objection to our use of your data",
    withdrawal: "withdrawal of your consent",
    information: "information about what we do with your data",
    "joint-controllers": "the essence of the arrangement between our companies",
    "no-automated-decision": "information about automated decisions",
  },
  grounds: {
    "identity-not-established":
      "we could not establish that it is you who asks (Articles 11(2) and 12(6) GDPR).",
    "manifestly-unfounded":
      "the request is manifestly unfounded (Article 12(5) GDPR).",
    excessive: "the request is excessive (Article 12(5) GDPR).",
    "rights-of-others":
      "it would harm the rights and freedoms of other people (Articles 15(4) and 20(4) GDPR).",
    "freedom-of-expression":
      "the data are needed for freedom of expression and information (Article 17(3)(a) GDPR).",
    "legal-obligation":
      "the law obliges us to keep the data (Article 17(3)(b) GDPR).",
    "public-health":
      "the data are needed for public health (Article 17(3)(c) GDPR).",
    archiving:
      "the data are needed for archiving in the public interest, research or statistics (Article 17(3)(d) GDPR).",
    "no-ground-to-erase":
      "none of the grounds on which the law asks for erasure is given; you may still object (Articles 17(1) and 21(1) GDPR).",
    "legal-claims":
      "the data are needed to establish, exercise or defend a legal claim (Article 17(3)(e) GDPR).",
    accurate: "the data are correct and complete (Article 16 GDPR).",
    "no-ground-to-restrict":
      "none of the cases in which the law provides for restriction is given (Article 18(1) GDPR).",
    "not-portable":
      "this right covers only data that you provided and that we process by automated means on your consent or a contract (Article 20(1) GDPR).",
    "overriding-grounds":
      "we have compelling legitimate grounds that override yours (Article 21(1) GDPR).",
  },
  waits: {
    "legal-claims":
      "to establish, exercise or defend a legal claim (Article 17(3)(e) GDPR).",
    "legal-obligation":
      "because the law obliges us to keep them (Article 17(3)(b) GDPR).",
    "accuracy-contested":
      "while it is checked whether they are accurate (Article 18(1)(a) GDPR).",
    "unlawful-processing":
      "because their use is restricted in place of erasure (Article 18(1)(b) GDPR).",
    "needed-by-subject":
      "because somebody in the call needs them for a legal claim (Article 18(1)(c) GDPR).",
    "objection-pending":
      "while an objection to their use is weighed (Article 18(1)(d) GDPR).",
    "special-category":
      "while it is decided about what was said in them (Article 9 GDPR).",
  },
  means: {
    "known-channel":
      "write or call again from an address or number that we know from you.",
    "call-facts":
      "tell us about one of your calls what only you can know, such as its day, rough time and subject.",
    "one-time-code": "read back a code that we send to your number or address.",
    "document-shown":
      "if you prefer, show a document to one of our staff. We only look at it: we make no copy and keep none. Please do not send one.",
  },
  points: {
    "which-right": "What would you like us to do?",
    "which-calls": "Which calls do you mean? Rough dates are enough.",
    "which-number": "From which telephone number did you call?",
    "what-is-wrong": "What is wrong or missing, and how should it read?",
  },
};
