import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "Es ist geklärt, ob die Daten richtig sind.",
  "objection-decided": "Über Ihren Widerspruch ist entschieden.",
  "claim-ended":
    "Die Daten werden für Ihren Rechtsanspruch nicht mehr gebraucht.",
  "you-agreed": "Sie haben zugestimmt.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "Die Antwort auf Ihren Auskunftsantrag",
    body: [
      "Wir haben nach Daten über Sie gesucht, und das haben wir aus Gesprächen:",
      {
        list: [
          `Betroffene Aufzeichnungen: ${recordings}`,
          `Davon mit Ton in Ihrem Paket: ${withAudio}`,
        ],
      },
      "Ihr Paket enthält eine Kopie der Aufzeichnungen, alle Daten dazu und was wir Ihnen nach Artikel 15 DSGVO sagen müssen. Zum Schutz anderer Personen können deren Stimmen darin ausgelassen sein (Artikel 15 Absatz 4 DSGVO).",
      "Zu Ihrer Sicherheit liegt es diesem Schreiben nicht bei. Sie bekommen es, sobald wir noch einmal gesehen haben, dass Sie es sind, über einen Link, der einige Minuten gilt.",
      "Das Paket wird sieben Tage nach seiner Erstellung gelöscht. Fragen Sie uns, dann erstellen wir es neu, solange es die Daten gibt.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }) => ({
    subject: "Ihre Daten in einer Form, die Sie anderswo nutzen können",
    body: [
      `Ihr Paket enthält die Daten, die Sie bereitgestellt haben, in offenen Formaten (Artikel 20 DSGVO). Aufzeichnungen darin: ${recordings}`,
      sentTo === undefined
        ? "Sie bekommen es, sobald wir noch einmal gesehen haben, dass Sie es sind, über einen Link, der einige Minuten gilt. Sie dürfen es weitergeben, an wen Sie wollen."
        : `Wie Sie es wollten, haben wir es direkt an ${sentTo} übermittelt.`,
      ...(notSentTo === undefined
        ? []
        : [
            `Eine direkte Übermittlung an ${notSentTo} war technisch nicht möglich. Sie können es abholen und selbst weitergeben.`,
          ]),
      "Ihre anderen Rechte bleiben: Dies ist keine Löschung, und Sie können weiterhin Auskunft über alles verlangen, was wir über Sie haben.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "Die Antwort auf Ihren Löschantrag",
    body: [
      erased === 0
        ? "Wir haben keine Aufzeichnung Ihrer Gespräche gefunden, die gelöscht werden konnte."
        : "Wir haben Aufzeichnungen Ihrer Gespräche gelöscht, bei uns und bei unserem Telefonieanbieter, und geprüft, dass es sie nicht mehr gibt.",
      {
        list: [
          `Gelöschte Aufzeichnungen: ${erased}`,
          `Davon schon vor Ihrem Antrag gelöscht: ${alreadyGone}`,
          `Behaltene Aufzeichnungen: ${kept}`,
        ],
      },
      ...when(kept > 0, "Warum wir einige vorerst behalten müssen:"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "Wir behalten einen knappen Nachweis, dass dies geschehen ist, ohne Ihren Namen und Ihre Nummer.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "Die Antwort auf Ihren Berichtigungsantrag",
    body: [
      "Wir haben Ihre Erklärung der Aufzeichnung beigefügt. Wer die Aufzeichnung verwenden darf, sieht sie (Artikel 16 DSGVO).",
      "Der Ton selbst wird nie bearbeitet: Er bleibt, was gesagt wurde.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "Die Antwort auf Ihren Antrag auf Einschränkung",
    body: [
      `Wir haben die Verarbeitung der Aufzeichnungen Ihrer Gespräche eingeschränkt (Artikel 18 DSGVO). Eingeschränkte Aufzeichnungen: ${recordings}`,
      "Sie werden gespeichert, und sonst geschieht nichts mit ihnen, außer Sie stimmen zu, ein Rechtsanspruch oder die Rechte einer Person erfordern es, oder ein wichtiges öffentliches Interesse verlangt es. Solange die Einschränkung gilt, werden sie am Ende ihrer Frist nicht gelöscht.",
      recipientsTold(recipients, say, phrases),
      "Bevor wir die Einschränkung aufheben, sagen wir es Ihnen.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "Die Einschränkung Ihrer Daten wird aufgehoben",
    body: [
      `Am ${say.date(liftedOn)} heben wir die Einschränkung Ihrer Aufzeichnungen auf; wir sagen es Ihnen vorher, wie Artikel 18 Absatz 3 DSGVO es verlangt. ${why[because]}`,
      "Von da an gilt ihre gewöhnliche Frist: Was darüber ist, wird gelöscht. Wenn Sie die Aufzeichnungen noch brauchen oder nicht einverstanden sind, sagen Sie es uns vor diesem Tag.",
    ],
  }),
};
