import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "de rectificatie",
  erasure: "de wissing",
  restriction: "de beperking",
};
const codeFrom = {
  phone: "het telefoonnummer dat wij van u hebben",
  email: "het e-mailadres dat wij van u hebben",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "Op welke grond: uw toestemming, die u altijd kunt intrekken (artikel 6, lid 1, onder a), AVG).",
    rights:
      "Uw rechten: inzage, rectificatie, wissing, beperking, overdraagbaarheid, intrekking van toestemming.",
    provision:
      "U hoeft geen gegevens te verstrekken; zonder sommige gegevens kunnen wij misschien niet helpen, bijvoorbeeld bij een technisch probleem.",
  },
  agent: {
    basis:
      "Op welke grond: ons gerechtvaardigd belang om prestaties te beoordelen en feedback te geven (artikel 6, lid 1, onder f), AVG).",
    rights: "Uw rechten: inzage, rectificatie, wissing, beperking, bezwaar.",
    provision:
      "Uw arbeidsovereenkomst verplicht u gesprekken te laten opnemen; wie dat weigert, kan mogelijk niet in het callcenter werken, en het dienstverband kan eindigen.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "Het antwoord op uw bezwaar",
    body: [
      ...(facts.result === "upheld"
        ? [
            "Uw bezwaar is gegrond (artikel 21, lid 1, AVG). Wij gebruiken de gegevens hiervoor niet meer en wissen de opnamen die nergens anders voor dienden.",
          ]
        : [
            "Wij hebben uw bezwaar tegen onze redenen afgewogen en kunnen het niet volgen: wij hebben dwingende gerechtvaardigde gronden die zwaarder wegen dan de uwe, of hebben de gegevens nodig voor een rechtsvordering (artikel 21, lid 1, AVG).",
            `Zo hebben wij gewogen: ${facts.explanation}`,
            "De beperking die de gegevens intussen beschermde, wordt opgeheven; wij laten u weten wanneer.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Uw toestemming is ingetrokken",
    body: [
      `Uw toestemming is ingetrokken (artikel 7, lid 3, AVG). De opnamen die erop berustten, worden gewist, bij ons en bij onze telefonieprovider. Betrokken opnamen: ${recordings}`,
      "Wat tot nu toe met uw toestemming is gedaan, blijft rechtmatig. Sommige diensten waarvoor zij nodig is, kunnen u misschien niet meer worden aangeboden; als u belt, blijven wij u helpen.",
      "Moeten wij een opname voorlopig wettelijk bewaren, dan wordt zij alleen daarvoor gebruikt en daarna gewist. Als bewijs bewaren wij een aantekening dat u hebt ingestemd en uw toestemming hebt ingetrokken.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "Wat wij met opgenomen gesprekken doen",
    body: [
      "Dit doen wij met gegevens uit gesprekken (artikel 13 AVG):",
      {
        list: [
          "Wie verantwoordelijk is: de bedrijven van onze groep samen, te bereiken op het adres hieronder.",
          "Waarvoor: de kwaliteit van onze dienstverlening, de opleiding en de beoordeling van onze medewerkers.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `Hoe lang: ${termDays} dagen vanaf het einde van het gesprek, langer alleen waar de wet daarin voorziet.`,
          `Wie de gegevens ontvangt: onze eigen bedrijven en ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "Geen enkel besluit wordt alleen door een machine genomen.",
        ],
      },
      "De hele privacyverklaring staat hier:",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "Hoe onze bedrijven de verantwoordelijkheid delen",
    body: [
      "Onze bedrijven bepalen samen waarom en hoe gesprekken worden opgenomen. Dit is de kern van de regeling tussen hen (artikel 26, lid 2, AVG); vertrouwelijke delen zijn weggelaten.",
      { list: essence },
      "U kunt zich met elk van uw rechten tot elk van deze bedrijven wenden (artikel 26, lid 3, AVG).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "Geen besluit door een machine alleen",
    body: [
      "Geen enkel besluit dat voor u rechtsgevolgen heeft of u op vergelijkbare wijze treft, wordt alleen door een machine genomen op basis van opgenomen gesprekken, en daarvoor wordt van u geen profiel gemaakt (artikel 22 AVG). Mensen beslissen.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "Aan wie het is meegedeeld",
    body: [
      ...when(
        told.length > 0,
        `Wij hebben ${what[of]} meegedeeld aan deze ontvangers (artikel 19 AVG): ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `Het was onmogelijk of had onevenredig veel inspanning gekost om ${what[of]} mee te delen aan (artikel 19 AVG): ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Uw pakket staat klaar",
    body: [
      "Uw pakket staat klaar. Haal het hier op:",
      { address },
      `De pagina vraagt om een eenmalige code, die wij sturen naar ${codeFrom[codeTo]}. Zonder de code gaat er niets open.`,
      `U kunt het ophalen tot ${say.moment(until)}. Daarna wordt het gewist. Vraag erom, en wij maken het opnieuw zolang de gegevens bestaan.`,
    ],
  }),
};
