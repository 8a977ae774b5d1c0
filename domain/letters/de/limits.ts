import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "Die Antwort auf Ihren Antrag",
    body: [
      "Wir geben Ihrem Antrag zum Teil statt.",
      ...when(
        granted.length > 0,
        "Stattgegeben:",
        listOf(granted, phrases.rights),
      ),
      "Nicht oder nicht ganz stattgegeben:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "Die Antwort auf Ihren Antrag",
    body: [
      "Wir kommen dem nach, worum Sie gebeten haben:",
      listOf(granted, phrases.rights),
    ],
  }),
  refused: ({ refused }) => ({
    subject: "Die Antwort auf Ihren Antrag",
    body: [
      "Wir kommen Ihrem Antrag nicht nach, aus diesem Grund:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "Die Antwort auf Ihren Löschantrag",
    body: [
      "Die Löschung ist bewilligt, aber einige Aufzeichnungen Ihrer Gespräche dürfen wir noch nicht löschen.",
      {
        list: [
          `Gelöschte Aufzeichnungen: ${erased}`,
          `Aufzeichnungen, die warten müssen: ${waiting}`,
        ],
      },
      "Warum sie warten müssen:",
      listOf(waits, phrases.waits),
      "Wenn der Grund entfällt, werden sie gelöscht, ohne dass Sie es noch einmal beantragen müssen, und dann schreiben wir Ihnen. Bis dahin werden sie nur aus diesem Grund verwendet.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Ihre Aufzeichnungen sind jetzt gelöscht",
    body: [
      "Wir hatten Ihnen von Aufzeichnungen geschrieben, die wir eine Zeit lang behalten mussten. Diese Zeit ist vorbei. Auch sie sind jetzt gelöscht, bei uns und bei unserem Telefonieanbieter, und wir haben geprüft, dass es sie nicht mehr gibt.",
      {
        list: [
          `Gelöschte Aufzeichnungen: ${erased}`,
          `Davon Aufzeichnungen, die warten mussten: ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "Ein Entgelt für Ihren Antrag",
    body: [
      `Anträge sind kostenlos. Für diesen verlangen wir ${say.money(amount)}, was uns die Antwort kostet (Artikel 12 Absatz 5 Buchstabe a DSGVO), aus diesem Grund: ${phrases.grounds[ground]}`,
      `Warum wir das meinen: ${explanation}`,
      `Wie Sie zahlen: ${howToPay}`,
      `Wenn Sie bis spätestens ${say.date(payBy)} zahlen, bearbeiten wir Ihren Antrag weiter. Sonst schließen wir ihn. Sie können ihn stattdessen auch zurückziehen oder enger fassen; das kostet nichts.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Ihr Antrag ist geschlossen",
    body: [
      `Wir kommen Ihrem Antrag nicht nach, weil das verlangte Entgelt (Artikel 12 Absatz 5 DSGVO) bis ${say.date(payBy)} nicht gezahlt wurde.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "Die Antwort auf Ihren Antrag",
    body: [
      `Wir kommen Ihrem Antrag nicht nach, aus diesem Grund: ${phrases.grounds[ground]}`,
      `Warum wir das meinen: ${explanation}`,
      "Das hat ein Mensch entschieden. Ein neuer Antrag wird neu geprüft.",
    ],
  }),
};
