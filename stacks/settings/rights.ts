import type { ActingEntity, Recipient, RightsPolicy } from "#schemas/policy";
import type { Processing } from "#schemas/processing";
import { RecipientId } from "#schemas/recipient-notice";
import { entityList } from "./entities.ts";

/**
 * Who may be asked, each once: Annex 1 is the only list (T109). One that left it still answers for the calls it had.
 */
const entities: ActingEntity[] = [
  ...new Map(
    entityList.entities.map(({ id, country, timeZone }) => [
      id,
      { id, country, timeZone },
    ]),
  ).values(),
];

/** R27: days from a call's end. */
export const termDays = 30;

const recipient = (
  id: string,
  name: string,
  told: Recipient["told"] = "always",
): Recipient => ({
  id: RecipientId.parse(id),
  name,
  told,
  address: `${id}@recipients.tacet.example`,
});

/** The companies of the notice share one mailbox for this; one that does not gets a line of its own. */
const contacts = [
  recipient("talkdesk", "Talkdesk, Inc."),
  recipient("joint-controllers", "Mood Media joint controllers"),
  recipient("authority", "an authority that asked for them", "when-named"),
];

const ofAgents = (
  purpose: Processing["purpose"],
  assessment: string,
): Processing => ({
  ...{ purpose, assessment },
  of: "agent",
  basis: "legitimate-interest",
});

/** R18 to R20, R23, R25. The references are the assessments' own, once they are written down. */
const processing: Processing[] = [
  { purpose: "service-quality", of: "customer", basis: "consent" },
  { purpose: "training", of: "customer", basis: "consent" },
  ofAgents("service-quality", "LIA-1"),
  ofAgents("performance-assessment", "LIA-2"),
  ofAgents("training", "LIA-3"),
];

export const rights: RightsPolicy = {
  entities,
  identityQuestion: {
    askedWithinDays: 7,
    replyWithinDays: 14,
    pausesForDays: 30,
  },
  // Counsel has yet to settle what answering costs us, and the account.
  fee: {
    ceilings: { EUR: 30 },
    payableForDays: 7,
    howToPay: "IBAN RO49 AAAA 1B31 0075 9384 0000, Mood Media",
  },
  breachLimitHours: 72,
  linkSeconds: 300,
  // Each is reviewed by people: whose it is, that it asks who sends, and its certificate.
  receivers: [],
  packageDownloads: 5,
  standingRecipients: ["Talkdesk, Inc."],
  recipients: { contacts, remindAfterDays: 14, reminders: 2 },
  processing,
  // An authority that takes another view of the agent's voice gets a line of its own here.
  audio: { profiles: {}, otherwise: "silence-other-side" },
  controller: {
    name: "Mood Media joint controllers",
    contact: "privacy@tacet.example",
  },
  notice: {
    address: "https://tacet.example/notice",
    termDays,
    entities: {
      address: "https://tacet.example/public/entities",
      versions: entityList.versions.map(({ from }) => from),
    },
    // In the published words, once counsel has settled them.
    arrangement: [
      "The companies decide together why and how calls are recorded, by one notice and one set of rules.",
      "Each informs its own customers and employees, asks for consent in its own calls, and answers the requests it receives, for all of them.",
      "Mood Media Romania is the exporter of transfers to companies outside the EU (Decision (EU) 2021/914).",
    ],
  },
};
