import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "Sie haben sich über unsere Antwort beschwert.",
  "new-facts": "Sie haben uns etwas Neues geschickt.",
  "our-mistake": "Wir haben in unserer Antwort einen eigenen Fehler gefunden.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Ihr Antrag ist registriert",
    body: [
      `Wir haben Ihren Antrag am ${say.date(receivedOn)} erhalten und registriert. Darum geht es Ihnen:`,
      listOf(rights, phrases.rights),
      `Wir antworten spätestens am ${say.date(answerBy)}. Es kostet Sie nichts.`,
      "Wenn etwas unklar ist, fragen wir Sie bald. Sie müssen keine Kopie eines Ausweises schicken.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse",
    body: [
      "Jemand, wahrscheinlich Sie, hat uns einen Antrag geschickt und diese E-Mail-Adresse angegeben. Um zu bestätigen, dass sie Ihnen gehört, öffnen Sie diese Seite:",
      { address },
      `Das geht bis ${say.moment(until)}.`,
      "Wenn Sie es nicht waren, müssen Sie nichts tun. Ohne Bestätigung löschen wir, was geschickt wurde.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Ihr Einmalcode",
    body: [
      `Ihr Code lautet: ${code}`,
      `Er gilt einmal, bis ${say.moment(until)}. Geben Sie ihn nur auf unserer Seite ein oder der Person, mit der Sie bei uns sprechen. Wir rufen Sie nie an, um danach zu fragen.`,
      "Wenn Sie keinen Code angefordert haben, tun Sie nichts und sagen Sie es uns.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "Wir haben Ihre Beschwerde erhalten",
    body: [
      `Wir haben Ihre Beschwerde am ${say.date(receivedOn)} erhalten. Wir sehen uns die Sache noch einmal an und antworten Ihnen.`,
      "Ihr Antrag und seine Fristen laufen inzwischen weiter.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "Wir bearbeiten Ihren Antrag wieder",
    body: [
      `${why[because]} Deshalb haben wir Ihren Antrag wieder aufgenommen.`,
      `Wir antworten spätestens am ${say.date(answerBy)}. Es kostet Sie nichts.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "Eine Änderung in der Liste der verantwortlichen Unternehmen",
    body: [
      `Die Liste der gemeinsam verantwortlichen Unternehmen hat sich am ${say.date(from)} geändert, während Ihr Antrag bei uns läuft. Das hat sich geändert:`,
      changesOf(changes, say, {
        added: "Neu:",
        left: "Nicht mehr in der Liste:",
        changed: "Jetzt mit anderem Namen oder anderer Anschrift:",
      }),
      "Die Liste, wie sie jetzt gilt, und jede Änderung an ihr stehen hier:",
      { address },
      "Ihr Antrag läuft weiter wie bisher. Sie müssen nichts tun und können sich an jedes dieser Unternehmen wenden.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Ihr Antrag ist zurückgezogen",
    body: [
      "Wie Sie es wollten, bearbeiten wir Ihren Antrag nicht weiter. Es ging um:",
      listOf(rights, phrases.rights),
      "Sie müssen keinen Grund nennen und können den Antrag jederzeit erneut stellen.",
    ],
  }),
};
