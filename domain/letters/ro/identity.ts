import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused =
  "Termenul răspunsului nostru este suspendat până când primim vești de la dumneavoastră.";
const oneIsEnough =
  "Una dintre aceste variante este de ajuns. Alegeți-o pe cea mai ușoară pentru dumneavoastră:";
const noCopies =
  "Ce ne spuneți folosim numai pentru aceasta și nu păstrăm niciodată documente.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "O întrebare despre cererea dumneavoastră",
    body: [
      "Ca să putem face ce doriți, vă rugăm să ne spuneți:",
      listOf(points, phrases.points),
      `Vă rugăm să răspundeți cel târziu la ${say.date(replyBy)}. Un răspuns scurt este de ajuns. Dacă nu primim vești, răspundem cu ce putem găsi.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Ajutați-ne să ne asigurăm că sunteți dumneavoastră",
    body: [
      "Înainte de a acționa, trebuie să fim siguri că datele dumneavoastră nu ajung la altcineva. Din ce avem, nu putem ști încă dacă dumneavoastră faceți cererea.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Vă rugăm să răspundeți cel târziu la ${say.date(replyBy)}. Altfel trebuie să închidem cererea; puteți face oricând una nouă.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Reamintire: ajutați-ne să ne asigurăm că sunteți dumneavoastră",
    body: [
      "V-am rugat să ne ajutați să ne asigurăm că dumneavoastră faceți cererea și nu am primit vești.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Dacă nu primim vești cel târziu la ${say.date(replyBy)}, trebuie să închidem cererea. Puteți face oricând una nouă.`,
    ],
  }),
  "not-identified": () => ({
    subject: "Nu am putut da curs cererii dumneavoastră",
    body: [
      "Nu dăm curs cererii dumneavoastră, deoarece nu am putut stabili că dumneavoastră faceți cererea (articolul 11 alineatul (2) și articolul 12 alineatul (6) din RGPD). Facem aceasta ca să protejăm persoana ale cărei date sunt.",
      "Ne puteți trimite oricând mai multe informații sau puteți face o nouă cerere. Nu vă costă nimic.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Răspunsul nostru are nevoie de mai mult timp",
    body: [
      `Avem nevoie de mai mult timp ca să răspundem cererii dumneavoastră, cel târziu până la ${say.date(until)} (articolul 12 alineatul (3) din RGPD).`,
      ground === "complexity"
        ? "Motivul este complexitatea cererii dumneavoastră."
        : "Motivul este numărul cererilor pe care le-ați făcut.",
      `Mai exact: ${explanation}`,
      "Dacă putem, răspundem mai devreme, iar aceasta se întâmplă o singură dată. Nu trebuie să faceți nimic.",
    ],
  }),
};
