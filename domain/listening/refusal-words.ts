import type { GrantRefusal } from "#schemas/grant";

export type RefusalWords = {
  reason: GrantRefusal;
  message: string;
  /** What to do next. */
  fix: string;
  /** The law, or the number of the notice's sentence, that stands against it. */
  article?: string;
};

const words: Readonly<Record<GrantRefusal, Omit<RefusalWords, "reason">>> = {
  token: {
    message: "This is no access token of the staff pool.",
    fix: "Sign in, and send the access token (not the ID token) as a bearer token.",
  },
  left: {
    message: "Whoever this token is of has left.",
    fix: "Nothing opens any more with it; if this is a mistake, ask security.",
    article: "Art 32(4) GDPR",
  },
  "no-undertaking": {
    message: "No signed undertaking of confidentiality is on record.",
    fix: "Sign it with personnel, and ask security to enter it.",
    article: "Art 28(3)(b) GDPR",
  },
  "no-training": {
    message: "No training in data protection is on record that counts today.",
    fix: "Take the training, and ask security to enter it.",
    article: "Art 32(4) GDPR",
  },
  role: {
    message: "None of your roles does this with recordings.",
    fix: "Ask a supervisor of your entity; who should have a role, security registers.",
    article: "Art 29 GDPR",
  },
  purpose: {
    message: "Your roles do this, but not for that purpose.",
    fix: "Name the purpose you have; for another one ask who has its role.",
    article: "Art 5(1)(b) GDPR",
  },
  circumstance: {
    message: "That circumstance gives no rise to that purpose.",
    fix: "Name what gives rise to it: quality, probation or contract, or the request, hold or disclosure by its id.",
    article: "Art 5(1)(b) GDPR",
  },
  "probation-over": {
    message: "The agent is not on probation today, by what personnel entered.",
    fix: "Name another circumstance, or ask personnel for the date.",
    article: "Art 5(1)(b) GDPR",
  },
  matter: {
    message: "No such matter is open that is about this recording.",
    fix: "Check the id; a matter that is closed is heard for no more.",
    article: "Art 5(1)(b) GDPR",
  },
  "eu-customer": {
    message:
      "Customers of this territory, or of an unknown one, are never listened to live.",
    fix: "Hear the recording afterwards, if they consented to it.",
    article: "Art 5(1)(a) GDPR",
  },
  consent: {
    message: "The customer's consent does not stand.",
    fix: "It can be heard only for a request, a claim or an authority that is on record.",
    article: "Art 6(1)(a), 7(3) GDPR",
  },
  restricted: {
    message: "The recording is restricted: it is stored, and not used.",
    fix: "Wait until the restriction is lifted; tacet restrictions list shows it.",
    article: "Art 18(2) GDPR",
  },
  expired: {
    message:
      "The recording's time is over; what still keeps it keeps it for its own matter.",
    fix: "Name the request or the hold that keeps it, if you work on that.",
    article: "Art 5(1)(e) GDPR",
  },
  gone: {
    message: "There is no audio of this recording in the vault.",
    fix: "GET its call: it says whether it was erased, or has not arrived yet.",
  },
  unknown: {
    message: "There is no recording of this id.",
    fix: "tacet recordings lists those there are.",
  },
  entity: {
    message:
      "The call is another entity's, or of no known line, and no transfer to yours is in force.",
    fix: "Ask a colleague of that entity; transfers stand in the settings.",
    article: "Art 44 GDPR",
  },
  quota: {
    message: "You have been granted as many recordings as one person may be.",
    fix: "Come back later, as Retry-After says; for more, privacy staff change the settings.",
    article: "Art 5(1)(c) GDPR",
  },
  "not-theirs": {
    message: "No play of this id was granted to you.",
    fix: "Report what you heard under the listeningId that your own play answered with.",
  },
};

/** Each reason with what it means and what to do next. */
export const refusalWords = (
  reasons: readonly GrantRefusal[],
): readonly RefusalWords[] =>
  reasons.map((reason) => ({ reason, ...words[reason] }));
