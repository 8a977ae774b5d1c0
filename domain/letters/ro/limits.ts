import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "Răspunsul la cererea dumneavoastră",
    body: [
      "Admitem în parte cererea dumneavoastră.",
      ...when(granted.length > 0, "Admis:", listOf(granted, phrases.rights)),
      "Neadmis sau nu în întregime:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "Răspunsul la cererea dumneavoastră",
    body: ["Admitem ce ați cerut:", listOf(granted, phrases.rights)],
  }),
  refused: ({ refused }) => ({
    subject: "Răspunsul la cererea dumneavoastră",
    body: [
      "Nu dăm curs cererii dumneavoastră, din acest motiv:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "Răspunsul la cererea dumneavoastră de ștergere",
    body: [
      "Ștergerea este admisă, dar unele înregistrări ale convorbirilor dumneavoastră nu le putem șterge încă.",
      {
        list: [
          `Înregistrări șterse: ${erased}`,
          `Înregistrări care trebuie să aștepte: ${waiting}`,
        ],
      },
      "De ce trebuie să aștepte:",
      listOf(waits, phrases.waits),
      "Când motivul încetează, sunt șterse fără să trebuiască să o cereți din nou, iar atunci vă scriem. Până atunci sunt folosite numai pentru acel motiv.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Înregistrările dumneavoastră sunt acum șterse",
    body: [
      "V-am scris despre înregistrări pe care trebuia să le păstrăm o vreme. Acea perioadă s-a încheiat. Și ele sunt acum șterse, la noi și la furnizorul nostru de telefonie, și am verificat că nu mai există.",
      {
        list: [
          `Înregistrări șterse: ${erased}`,
          `Dintre ele, înregistrări care au trebuit să aștepte: ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "O taxă pentru cererea dumneavoastră",
    body: [
      `Cererile sunt gratuite. Pentru aceasta cerem ${say.money(amount)}, cât ne costă răspunsul (articolul 12 alineatul (5) litera (a) din RGPD), din acest motiv: ${phrases.grounds[ground]}`,
      `De ce credem aceasta: ${explanation}`,
      `Cum plătiți: ${howToPay}`,
      `Dacă plătiți cel târziu la ${say.date(payBy)}, continuăm cu cererea dumneavoastră. Altfel o închidem. O puteți și retrage sau restrânge; aceasta nu costă nimic.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Cererea dumneavoastră este închisă",
    body: [
      `Nu dăm curs cererii dumneavoastră, deoarece taxa cerută (articolul 12 alineatul (5) din RGPD) nu a fost plătită cel târziu la ${say.date(payBy)}.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "Răspunsul la cererea dumneavoastră",
    body: [
      `Nu dăm curs cererii dumneavoastră, din acest motiv: ${phrases.grounds[ground]}`,
      `De ce credem aceasta: ${explanation}`,
      "O persoană a decis aceasta. O cerere nouă este analizată din nou.",
    ],
  }),
};
