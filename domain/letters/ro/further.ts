import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "rectificarea",
  erasure: "ștergerea",
  restriction: "restricționarea",
};
const codeFrom = {
  phone: "la numărul de telefon pe care îl avem de la dumneavoastră",
  email: "la adresa de e-mail pe care o avem de la dumneavoastră",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "Pe ce bază: consimțământul dumneavoastră, pe care îl puteți retrage oricând (articolul 6 alineatul (1) litera (a) din RGPD).",
    rights:
      "Drepturile dumneavoastră: acces, rectificare, ștergere, restricționare, portabilitate, retragerea consimțământului.",
    provision:
      "Nu trebuie să furnizați date; fără unele dintre ele poate că nu vă putem ajuta, de exemplu la o problemă tehnică.",
  },
  agent: {
    basis:
      "Pe ce bază: interesul nostru legitim de a evalua performanța și de a oferi feedback (articolul 6 alineatul (1) litera (f) din RGPD).",
    rights:
      "Drepturile dumneavoastră: acces, rectificare, ștergere, restricționare, opoziție.",
    provision:
      "Contractul dumneavoastră de muncă vă obligă să acceptați înregistrarea convorbirilor; cine refuză s-ar putea să nu poată lucra în centrul de apeluri, iar contractul poate înceta.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "Răspunsul la opoziția dumneavoastră",
    body: [
      ...(facts.result === "upheld"
        ? [
            "Admitem opoziția dumneavoastră (articolul 21 alineatul (1) din RGPD). Nu mai folosim datele pentru aceasta și ștergem înregistrările care nu serveau la altceva.",
          ]
        : [
            "Am pus în balanță opoziția dumneavoastră și motivele noastre și nu o putem admite: avem motive legitime și imperioase care prevalează asupra motivelor dumneavoastră sau avem nevoie de date pentru un drept în instanță (articolul 21 alineatul (1) din RGPD).",
            `Iată cum am cântărit: ${facts.explanation}`,
            "Restricția care a protejat datele între timp va fi ridicată; vă vom spune când.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Consimțământul dumneavoastră este retras",
    body: [
      `Consimțământul dumneavoastră este retras (articolul 7 alineatul (3) din RGPD). Înregistrările care se bazau pe el sunt în curs de ștergere, la noi și la furnizorul nostru de telefonie. Înregistrări vizate: ${recordings}`,
      "Ce s-a făcut până acum pe baza consimțământului dumneavoastră rămâne legal. Este posibil ca unele servicii care depind de el să nu vă mai poată fi oferite; când sunați, vă ajutăm în continuare.",
      "Dacă legea ne obligă să păstrăm o înregistrare deocamdată, va fi folosită numai pentru aceasta și ștearsă apoi. Păstrăm ca dovadă o notă că v-ați dat și v-ați retras consimțământul.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "Ce facem cu convorbirile înregistrate",
    body: [
      "Iată ce facem cu datele din convorbiri (articolul 13 din RGPD):",
      {
        list: [
          "Cine răspunde: societățile grupului nostru împreună, la adresa de mai jos.",
          "Pentru ce: calitatea serviciilor noastre, formarea și evaluarea angajaților noștri.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `Cât timp: ${termDays} de zile de la sfârșitul convorbirii, mai mult numai dacă legea o prevede.`,
          `Cine primește datele: propriile noastre societăți și ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "Nicio decizie nu este luată numai de o mașină.",
        ],
      },
      "Nota de informare completă se află aici:",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "Cum își împart societățile noastre răspunderea",
    body: [
      "Societățile noastre decid împreună de ce și cum sunt înregistrate convorbirile. Aceasta este esența acordului dintre ele (articolul 26 alineatul (2) din RGPD); părțile confidențiale sunt omise.",
      { list: essence },
      "Vă puteți adresa oricăreia dintre aceste societăți pentru oricare dintre drepturile dumneavoastră (articolul 26 alineatul (3) din RGPD).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "Nicio decizie luată numai de o mașină",
    body: [
      "Nicio decizie cu efecte juridice pentru dumneavoastră sau care vă afectează în mod similar nu este luată numai de o mașină pe baza convorbirilor înregistrate și nu se face pentru aceasta niciun profil al dumneavoastră (articolul 22 din RGPD). Oamenii decid.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "Cine a fost informat",
    body: [
      ...when(
        told.length > 0,
        `Am comunicat ${what[of]} acestor destinatari (articolul 19 din RGPD): ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `A comunica ${what[of]} acestor destinatari a fost imposibil sau ar fi cerut eforturi disproporționate (articolul 19 din RGPD): ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Pachetul dumneavoastră este gata",
    body: [
      "Pachetul dumneavoastră este gata. Îl puteți lua de aici:",
      { address },
      `Pagina cere un cod de unică folosință, pe care îl trimitem ${codeFrom[codeTo]}. Fără cod nu se deschide nimic.`,
      `Îl puteți lua până la ${say.moment(until)}. Apoi este șters. Cereți-ni-l și îl facem din nou cât timp datele există.`,
    ],
  }),
};
