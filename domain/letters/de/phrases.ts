import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "de",
  locale: "de",
  greeting: "Guten Tag,",
  actsFor: {
    proxy:
      "Sie handeln für die betroffene Person, mit ihrer Vollmacht. Wo in diesem Brief „Sie“ steht, ist diese Person gemeint.",
    lawyer:
      "Sie vertreten die betroffene Person anwaltlich. Wo in diesem Brief „Sie“ steht, ist diese Person gemeint.",
    guardian:
      "Sie sind Elternteil oder Vormund der betroffenen Person. Wo in diesem Brief „Sie“ steht, ist diese Person gemeint.",
  },
  remedies: ({ name, address }) => [
    `Sie haben das Recht, sich bei einer Aufsichtsbehörde zu beschweren: ${name} (${address}), oder bei derjenigen des Ortes, an dem Sie wohnen, arbeiten oder der Verstoß Ihrer Ansicht nach begangen wurde. Sie können auch vor Gericht gehen. Sie müssen sich nicht zuerst an uns wenden.`,
  ],
  reference: (reference) => `Ihr Zeichen: ${reference}`,
  questions: (contact) => `Fragen? Schreiben Sie an ${contact}.`,
  closing: "Mit freundlichen Grüßen",
  prevails:
    "Diese Übersetzung ist eine Hilfe; maßgeblich ist der englische Text. Sie erhalten ihn auf Wunsch.",
  entities: {
    holds: (day) =>
      `Die gemeinsam verantwortlichen Unternehmen stehen hier, in der Fassung, die seit dem ${day} gilt:`,
    changed: (day) =>
      `Die Liste der gemeinsam verantwortlichen Unternehmen hat sich am ${day} geändert, nachdem wir den Antrag erhalten hatten. Die Liste, und was sich in ihr geändert hat, steht hier:`,
  },
  askAgain:
    "Sie können uns jederzeit mehr schicken oder den Antrag erneut stellen.",
  recipientsTold: (names) =>
    `Wir haben es denen mitgeteilt, die die Daten erhalten hatten: ${names}`,
  codeText: (code, until, controller) =>
    `${code} ist Ihr Einmalcode von ${controller}. Er gilt einmal, bis ${until}. Geben Sie ihn nur der Person, mit der Sie sprechen; wir rufen nie an, um danach zu fragen.`,
  noRecipients: "Niemand sonst hatte die Daten erhalten.",
  transfers: {
    none: "Wir übermitteln keine Daten in ein Land, für das das Gesetz Garantien verlangt.",
    to: (importer, country, safeguard) =>
      `Übermittlung an ${importer} (${country}), abgesichert durch ${safeguard}.`,
    safeguards: {
      adequacy: (reference) => `einen Angemessenheitsbeschluss (${reference})`,
      scc: (reference, module) =>
        `Standardvertragsklauseln der Europäischen Kommission, Modul ${module} (${reference})`,
      "uk-idta": (reference) =>
        `das International Data Transfer Agreement des Vereinigten Königreichs (${reference})`,
      "uk-addendum": (reference, module) =>
        `Standardvertragsklauseln, Modul ${module}, mit dem Addendum des Vereinigten Königreichs (${reference})`,
    },
    copy: "Fragen Sie uns nach einer Kopie dieser Garantien.",
  },
  assessedIn: (references) =>
    `Wie unser Interesse gegen Ihres abgewogen ist, steht in unserer Bewertung ${references}; fragen Sie uns, was sie sagt.`,
  rights: {
    access: "Auskunft über Ihre Daten und eine Kopie davon",
    rectification: "Berichtigung Ihrer Daten",
    erasure: "Löschung Ihrer Daten",
    restriction: "Einschränkung dessen, was wir mit Ihren Daten tun",
    portability: "Ihre Daten in einer Form, die Sie anderswo nutzen können",
    objection: "Widerspruch gegen unsere Nutzung Ihrer Daten",
    withdrawal: "Widerruf Ihrer Einwilligung",
    information: "Information darüber, was wir mit Ihren Daten tun",
    "joint-controllers":
      "das Wesentliche der Vereinbarung zwischen unseren Unternehmen",
    "no-automated-decision": "Information über automatisierte Entscheidungen",
  },
  grounds: {
    "identity-not-established":
      "Wir konnten nicht feststellen, dass Sie es sind (Artikel 11 Absatz 2 und Artikel 12 Absatz 6 DSGVO).",
    "manifestly-unfounded":
      "Der Antrag ist offenkundig unbegründet (Artikel 12 Absatz 5 DSGVO).",
    excessive: "Der Antrag ist exzessiv (Artikel 12 Absatz 5 DSGVO).",
    "rights-of-others":
      "Es würde die Rechte und Freiheiten anderer Personen beeinträchtigen (Artikel 15 Absatz 4 und Artikel 20 Absatz 4 DSGVO).",
    "freedom-of-expression":
      "Die Daten werden für die freie Meinungsäußerung und Information gebraucht (Artikel 17 Absatz 3 Buchstabe a DSGVO).",
    "legal-obligation":
      "Das Gesetz verpflichtet uns, die Daten aufzubewahren (Artikel 17 Absatz 3 Buchstabe b DSGVO).",
    "public-health":
      "Die Daten werden für die öffentliche Gesundheit gebraucht (Artikel 17 Absatz 3 Buchstabe c DSGVO).",
    archiving:
      "Die Daten werden für im öffentlichen Interesse liegende Archive, für Forschung oder Statistik gebraucht (Artikel 17 Absatz 3 Buchstabe d DSGVO).",
    "no-ground-to-erase":
      "Keiner der Gründe, aus denen das Gesetz eine Löschung verlangt, liegt vor; Sie können weiterhin Widerspruch einlegen (Artikel 17 Absatz 1 und 21 Absatz 1 DSGVO).",
    "legal-claims":
      "Die Daten werden gebraucht, um Rechtsansprüche geltend zu machen, auszuüben oder zu verteidigen (Artikel 17 Absatz 3 Buchstabe e DSGVO).",
    accurate: "Die Daten sind richtig und vollständig (Artikel 16 DSGVO).",
    "no-ground-to-restrict":
      "Keiner der Fälle, in denen das Gesetz eine Einschränkung vorsieht, liegt vor (Artikel 18 Absatz 1 DSGVO).",
    "not-portable":
      "Dieses Recht gilt nur für Daten, die Sie bereitgestellt haben und die wir automatisiert aufgrund Ihrer Einwilligung oder eines Vertrags verarbeiten (Artikel 20 Absatz 1 DSGVO).",
    "overriding-grounds":
      "Wir haben zwingende schutzwürdige Gründe, die Ihre überwiegen (Artikel 21 Absatz 1 DSGVO).",
  },
  waits: {
    "legal-claims":
      "um Rechtsansprüche geltend zu machen, auszuüben oder zu verteidigen (Artikel 17 Absatz 3 Buchstabe e DSGVO).",
    "legal-obligation":
      "weil das Gesetz uns verpflichtet, sie aufzubewahren (Artikel 17 Absatz 3 Buchstabe b DSGVO).",
    "accuracy-contested":
      "solange geprüft wird, ob sie richtig sind (Artikel 18 Absatz 1 Buchstabe a DSGVO).",
    "unlawful-processing":
      "weil ihre Nutzung anstelle der Löschung eingeschränkt ist (Artikel 18 Absatz 1 Buchstabe b DSGVO).",
    "needed-by-subject":
      "weil jemand aus dem Gespräch sie für einen Rechtsanspruch braucht (Artikel 18 Absatz 1 Buchstabe c DSGVO).",
    "objection-pending":
      "solange ein Widerspruch gegen ihre Nutzung abgewogen wird (Artikel 18 Absatz 1 Buchstabe d DSGVO).",
    "special-category":
      "solange darüber entschieden wird, was darin gesagt wurde (Artikel 9 DSGVO).",
  },
  means: {
    "known-channel":
      "Schreiben Sie uns oder rufen Sie uns an, von einer Adresse oder Nummer, die wir von Ihnen kennen.",
    "call-facts":
      "Sagen Sie uns zu einem Ihrer Gespräche etwas, was nur Sie wissen können, etwa Tag, ungefähre Uhrzeit und Thema.",
    "one-time-code":
      "Lesen Sie uns einen Code vor, den wir an Ihre Nummer oder Adresse schicken.",
    "document-shown":
      "Zeigen Sie, wenn Ihnen das lieber ist, einem unserer Mitarbeiter ein Dokument. Wir sehen es nur an: Wir machen keine Kopie und behalten keine. Bitte schicken Sie keines.",
  },
  points: {
    "which-right": "Was sollen wir für Sie tun?",
    "which-calls": "Welche Gespräche meinen Sie? Ungefähre Tage genügen.",
    "which-number": "Von welcher Telefonnummer haben Sie angerufen?",
    "what-is-wrong": "Was stimmt nicht oder fehlt, und wie müsste es lauten?",
  },
};
