import type { IntakeText } from "./text.ts";

export const german: IntakeText = {
  language: "de",
  question: {
    title: "Ihren Antrag bestätigen",
    asked: (on) =>
      `Am ${on} hat jemand, wahrscheinlich Sie, diese E-Mail-Adresse angegeben und bei uns beantragt:`,
    confirm: "Ja, das ist mein Antrag",
    leave:
      "Wenn Sie es nicht waren, schließen Sie einfach diese Seite. Es wird nichts registriert, und was gesendet wurde, wird gelöscht.",
  },
  done: {
    title: "Ihr Antrag ist registriert",
    text: (answerBy) =>
      `Danke. Wir antworten spätestens am ${answerBy}, per E-Mail. Sie können diese Seite schließen.`,
    status: "Sehen, wie es um Ihren Antrag steht",
  },
  status: {
    title: "Wie es um Ihren Antrag steht",
    states: {
      checking:
        "Wir haben Ihren Antrag und stellen sicher, dass Ihre Daten niemand anderen erreichen.",
      working: "Wir arbeiten an unserer Antwort.",
      deferred:
        "Wir haben Ihnen geantwortet. Ein Teil dessen, was Sie beantragt haben, muss warten; wir erledigen es und schreiben Ihnen dann noch einmal.",
      answered: "Wir haben Ihnen per E-Mail geantwortet.",
    },
    receivedOn: (day) => `Eingegangen am ${day}`,
    answerBy: (day) => `Wir antworten spätestens am ${day}`,
    answeredOn: (day) => `Beantwortet am ${day}`,
  },
  reference: (reference) => `Ihr Zeichen: ${reference}`,
  noLink: {
    title: "Dieser Link kann nicht verwendet werden",
    text: "Vielleicht ist er falsch abgeschrieben, zu alt oder schon benutzt. Wenn Sie damit einen Antrag bestätigt haben, gilt das, und Sie müssen nichts tun. Sonst senden Sie uns Ihren Antrag noch einmal oder schreiben Sie uns.",
  },
  prevails:
    "Diese Übersetzung ist eine Hilfe; maßgeblich ist der englische Text.",
};
