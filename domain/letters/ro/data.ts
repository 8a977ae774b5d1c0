import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "S-a lămurit dacă datele sunt exacte.",
  "objection-decided": "S-a decis asupra opoziției dumneavoastră.",
  "claim-ended":
    "Datele nu mai sunt necesare pentru dreptul dumneavoastră în instanță.",
  "you-agreed": "Ați fost de acord.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "Răspunsul la cererea dumneavoastră de acces",
    body: [
      "Am căutat date despre dumneavoastră și iată ce avem din convorbiri:",
      {
        list: [
          `Înregistrări vizate: ${recordings}`,
          `Dintre ele, cu sunet în pachetul dumneavoastră: ${withAudio}`,
        ],
      },
      "Pachetul dumneavoastră conține o copie a înregistrărilor, toate datele despre ele și ce ne cere articolul 15 din RGPD să vă spunem. Pentru a proteja alte persoane, vocile lor pot fi omise (articolul 15 alineatul (4) din RGPD).",
      "Pentru siguranța dumneavoastră, nu este în această scrisoare. Vi-l dăm după ce am verificat din nou că sunteți dumneavoastră, printr-un link care funcționează câteva minute.",
      "Pachetul este șters la șapte zile după ce a fost făcut. Cereți-ni-l și îl facem din nou cât timp datele există.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }, say) => ({
    subject:
      "Datele dumneavoastră într-o formă pe care o puteți folosi în altă parte",
    body: [
      `Pachetul dumneavoastră conține datele pe care le-ați furnizat, în formate deschise (articolul 20 din RGPD). Înregistrări în el: ${recordings}`,
      sentTo === undefined
        ? "Vi-l dăm după ce am verificat din nou că sunteți dumneavoastră, printr-un link care funcționează câteva minute. Îl puteți da mai departe oricui doriți."
        : `Așa cum ați cerut, l-am transmis direct către ${say.names([sentTo])}`,
      ...(notSentTo === undefined
        ? []
        : [
            `Nu l-am putut transmite direct către ${say.names([notSentTo])} Îl puteți prelua și transmite dumneavoastră.`,
          ]),
      "Celelalte drepturi rămân: aceasta nu este o ștergere și puteți cere în continuare acces la tot ce avem despre dumneavoastră.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "Răspunsul la cererea dumneavoastră de ștergere",
    body: [
      erased === 0
        ? "Nu am găsit nicio înregistrare a convorbirilor dumneavoastră care să poată fi ștearsă."
        : "Am șters înregistrări ale convorbirilor dumneavoastră, la noi și la furnizorul nostru de telefonie, și am verificat că nu mai există.",
      {
        list: [
          `Înregistrări șterse: ${erased}`,
          `Dintre ele, șterse înainte de cererea dumneavoastră: ${alreadyGone}`,
          `Înregistrări păstrate: ${kept}`,
        ],
      },
      ...when(kept > 0, "De ce trebuie să păstrăm unele deocamdată:"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "Păstrăm o dovadă minimă că aceasta s-a făcut, fără numele și numărul dumneavoastră.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "Răspunsul la cererea dumneavoastră de rectificare",
    body: [
      "Am atașat declarația dumneavoastră la înregistrare. Oricine poate folosi înregistrarea o vede (articolul 16 din RGPD).",
      "Sunetul în sine nu este niciodată modificat: rămâne ce s-a spus.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "Răspunsul la cererea dumneavoastră de restricționare",
    body: [
      `Am restricționat înregistrările convorbirilor dumneavoastră (articolul 18 din RGPD). Înregistrări restricționate: ${recordings}`,
      "Sunt stocate și nu se mai face nimic cu ele, decât dacă sunteți de acord, dacă o cer un drept în instanță sau drepturile cuiva ori un interes public important. Cât timp sunt restricționate, nu sunt șterse la sfârșitul termenului lor.",
      recipientsTold(recipients, say, phrases),
      "Înainte de a ridica restricția vă vom anunța.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "Restricția datelor dumneavoastră va fi ridicată",
    body: [
      `La ${say.date(liftedOn)} vom ridica restricția înregistrărilor dumneavoastră; vă anunțăm înainte, așa cum cere articolul 18 alineatul (3) din RGPD. ${why[because]}`,
      "De atunci se aplică termenul lor obișnuit: ce l-a depășit este șters. Dacă mai aveți nevoie de ele sau nu sunteți de acord, spuneți-ne înainte de acea zi.",
    ],
  }),
};
