import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused = "De termijn voor ons antwoord staat stil tot wij van u horen.";
const oneIsEnough =
  "Een van deze mogelijkheden is genoeg. Kies wat voor u het gemakkelijkst is:";
const noCopies =
  "Wat u ons vertelt, gebruiken wij alleen hiervoor; documenten bewaren wij nooit.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "Een vraag over uw verzoek",
    body: [
      "Laat ons, zodat wij kunnen doen wat u wilt, het volgende weten:",
      listOf(points, phrases.points),
      `Antwoord alstublieft uiterlijk op ${say.date(replyBy)}. Een kort antwoord is genoeg. Horen wij niets, dan antwoorden wij met wat wij kunnen vinden.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Help ons zeker te weten dat u het bent",
    body: [
      "Voordat wij iets doen, moeten wij er zeker van zijn dat uw gegevens niet bij iemand anders terechtkomen. Uit wat wij hebben, blijkt nog niet dat u het bent die vraagt.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Antwoord alstublieft uiterlijk op ${say.date(replyBy)}. Anders moeten wij het verzoek sluiten; u kunt het altijd opnieuw vragen.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Herinnering: help ons zeker te weten dat u het bent",
    body: [
      "Wij hebben u gevraagd ons te helpen zeker te weten dat u het bent die vraagt, en hebben nog niets van u gehoord.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Horen wij uiterlijk op ${say.date(replyBy)} niets, dan moeten wij het verzoek sluiten. U kunt het altijd opnieuw vragen.`,
    ],
  }),
  "not-identified": () => ({
    subject: "Wij konden geen gevolg geven aan uw verzoek",
    body: [
      "Wij geven geen gevolg aan uw verzoek, omdat wij niet konden vaststellen dat u het bent die vraagt (artikel 11, lid 2, en artikel 12, lid 6, AVG). Zo beschermen wij degene van wie de gegevens zijn.",
      "U kunt ons altijd meer toesturen of het opnieuw vragen. Het kost u niets.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Ons antwoord heeft meer tijd nodig",
    body: [
      `Wij hebben meer tijd nodig om uw verzoek te beantwoorden, uiterlijk tot ${say.date(until)} (artikel 12, lid 3, AVG).`,
      ground === "complexity"
        ? "De reden is dat uw verzoek complex is."
        : "De reden is het aantal verzoeken dat u hebt gedaan.",
      `Preciezer gezegd: ${explanation}`,
      "Als het kan, antwoorden wij eerder, en dit gebeurt maar één keer. U hoeft niets te doen.",
    ],
  }),
};
