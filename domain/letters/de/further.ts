import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "die Berichtigung",
  erasure: "die Löschung",
  restriction: "die Einschränkung",
};
const codeFrom = {
  phone: "die Telefonnummer, die wir von Ihnen haben",
  email: "die E-Mail-Adresse, die wir von Ihnen haben",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "Auf welcher Grundlage: Ihre Einwilligung, die Sie jederzeit widerrufen können (Artikel 6 Absatz 1 Buchstabe a DSGVO).",
    rights:
      "Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Datenübertragbarkeit, Widerruf der Einwilligung.",
    provision:
      "Sie müssen keine Daten bereitstellen; ohne manche können wir vielleicht nicht helfen, etwa bei einem technischen Problem.",
  },
  agent: {
    basis:
      "Auf welcher Grundlage: unser berechtigtes Interesse, Leistungen zu beurteilen und Rückmeldung zu geben (Artikel 6 Absatz 1 Buchstabe f DSGVO).",
    rights:
      "Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch.",
    provision:
      "Ihr Arbeitsvertrag verpflichtet Sie, Gespräche aufzeichnen zu lassen; wer das verweigert, kann möglicherweise nicht im Callcenter arbeiten, und das Arbeitsverhältnis kann enden.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "Die Antwort auf Ihren Widerspruch",
    body: [
      ...(facts.result === "upheld"
        ? [
            "Wir geben Ihrem Widerspruch statt (Artikel 21 Absatz 1 DSGVO). Wir verwenden die Daten dafür nicht mehr und löschen die Aufzeichnungen, die nichts anderem dienten.",
          ]
        : [
            "Wir haben Ihren Widerspruch gegen unsere Gründe abgewogen und können ihm nicht folgen: Wir haben zwingende schutzwürdige Gründe, die Ihre überwiegen, oder brauchen die Daten für Rechtsansprüche (Artikel 21 Absatz 1 DSGVO).",
            `So haben wir abgewogen: ${facts.explanation}`,
            "Die Einschränkung, die die Daten inzwischen geschützt hat, wird aufgehoben; wir sagen Ihnen, wann.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Ihre Einwilligung ist widerrufen",
    body: [
      `Ihre Einwilligung ist widerrufen (Artikel 7 Absatz 3 DSGVO). Die Aufzeichnungen, die auf ihr beruhten, werden gelöscht, bei uns und bei unserem Telefonieanbieter. Betroffene Aufzeichnungen: ${recordings}`,
      "Was bisher mit Ihrer Einwilligung geschehen ist, bleibt rechtmäßig. Manche Leistungen, die sie voraussetzen, können Ihnen vielleicht nicht mehr angeboten werden; wenn Sie anrufen, helfen wir Ihnen weiterhin.",
      "Müssen wir eine Aufzeichnung von Gesetzes wegen vorerst behalten, wird sie nur dafür verwendet und danach gelöscht. Als Nachweis behalten wir einen Vermerk, dass Sie eingewilligt und widerrufen haben.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "Was wir mit aufgezeichneten Gesprächen tun",
    body: [
      "Das tun wir mit Daten aus Gesprächen (Artikel 13 DSGVO):",
      {
        list: [
          "Wer verantwortlich ist: die Unternehmen unserer Gruppe gemeinsam, erreichbar unter der Adresse unten.",
          "Wofür: die Qualität unserer Leistungen, die Schulung und die Beurteilung unserer Beschäftigten.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `Wie lange: ${termDays} Tage ab dem Ende des Gesprächs, länger nur, wo das Gesetz es vorsieht.`,
          `Wer die Daten erhält: unsere eigenen Unternehmen und ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "Keine Entscheidung wird allein von einer Maschine getroffen.",
        ],
      },
      "Die ganzen Datenschutzhinweise finden Sie hier:",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "Wie unsere Unternehmen die Verantwortung teilen",
    body: [
      "Unsere Unternehmen entscheiden gemeinsam, warum und wie Gespräche aufgezeichnet werden. Dies ist das Wesentliche der Vereinbarung zwischen ihnen (Artikel 26 Absatz 2 DSGVO); vertrauliche Teile sind ausgelassen.",
      { list: essence },
      "Sie können sich mit jedem Ihrer Rechte an jedes dieser Unternehmen wenden (Artikel 26 Absatz 3 DSGVO).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "Keine Entscheidung durch eine Maschine allein",
    body: [
      "Keine Entscheidung, die für Sie rechtliche Wirkung hat oder Sie ähnlich erheblich betrifft, wird auf der Grundlage aufgezeichneter Gespräche allein von einer Maschine getroffen, und dafür wird kein Profil von Ihnen erstellt (Artikel 22 DSGVO). Menschen entscheiden.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "Wem es mitgeteilt wurde",
    body: [
      ...when(
        told.length > 0,
        `Wir haben ${what[of]} diesen Empfängern mitgeteilt (Artikel 19 DSGVO): ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `Diesen Empfängern ${what[of]} mitzuteilen war unmöglich oder hätte einen unverhältnismäßigen Aufwand bedeutet (Artikel 19 DSGVO): ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Ihr Paket ist bereit",
    body: [
      "Ihr Paket ist bereit. Holen Sie es hier ab:",
      { address },
      `Die Seite fragt nach einem Einmalcode, den wir an ${codeFrom[codeTo]} schicken. Ohne den Code öffnet sich nichts.`,
      `Sie können es bis ${say.moment(until)} abholen. Dann wird es gelöscht. Fragen Sie uns, dann erstellen wir es neu, solange es die Daten gibt.`,
    ],
  }),
};
