import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused = "Die Frist für unsere Antwort ruht, bis wir von Ihnen hören.";
const oneIsEnough =
  "Eines davon genügt. Wählen Sie, was für Sie am einfachsten ist:";
const noCopies =
  "Was Sie uns sagen, verwenden wir nur dafür; Dokumente behalten wir nie.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "Eine Frage zu Ihrem Antrag",
    body: [
      "Damit wir tun können, was Sie möchten, sagen Sie uns bitte:",
      listOf(points, phrases.points),
      `Bitte antworten Sie bis spätestens ${say.date(replyBy)}. Eine kurze Antwort genügt. Hören wir nichts, antworten wir mit dem, was wir finden können.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Bitte helfen Sie uns sicherzugehen, dass Sie es sind",
    body: [
      "Bevor wir handeln, müssen wir sicher sein, dass Ihre Daten nicht zu jemand anderem gelangen. Aus dem, was wir haben, können wir noch nicht erkennen, dass Sie es sind.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Bitte antworten Sie bis spätestens ${say.date(replyBy)}. Sonst müssen wir den Antrag schließen; Sie können ihn jederzeit erneut stellen.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Erinnerung: Bitte helfen Sie uns sicherzugehen, dass Sie es sind",
    body: [
      "Wir haben Sie gebeten, uns zu helfen sicherzugehen, dass Sie es sind, und noch nichts von Ihnen gehört.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Hören wir bis spätestens ${say.date(replyBy)} nichts, müssen wir den Antrag schließen. Sie können ihn jederzeit erneut stellen.`,
    ],
  }),
  "not-identified": () => ({
    subject: "Wir konnten Ihrem Antrag nicht nachkommen",
    body: [
      "Wir kommen Ihrem Antrag nicht nach, weil wir nicht feststellen konnten, dass Sie es sind (Artikel 11 Absatz 2 und Artikel 12 Absatz 6 DSGVO). So schützen wir die Person, deren Daten es sind.",
      "Sie können uns jederzeit mehr schicken oder den Antrag erneut stellen. Es kostet Sie nichts.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Unsere Antwort braucht mehr Zeit",
    body: [
      `Wir brauchen für die Antwort auf Ihren Antrag länger, bis spätestens ${say.date(until)} (Artikel 12 Absatz 3 DSGVO).`,
      ground === "complexity"
        ? "Der Grund ist, dass Ihr Antrag komplex ist."
        : "Der Grund ist die Zahl der Anträge, die Sie gestellt haben.",
      `Im Einzelnen: ${explanation}`,
      "Wenn wir können, antworten wir früher, und das geschieht nur einmal. Sie müssen nichts tun.",
    ],
  }),
};
