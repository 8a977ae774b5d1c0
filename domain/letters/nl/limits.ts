import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "Het antwoord op uw verzoek",
    body: [
      "Wij willigen uw verzoek gedeeltelijk in.",
      ...when(
        granted.length > 0,
        "Ingewilligd:",
        listOf(granted, phrases.rights),
      ),
      "Niet of niet helemaal ingewilligd:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "Het antwoord op uw verzoek",
    body: [
      "Wij willigen in wat u hebt gevraagd:",
      listOf(granted, phrases.rights),
    ],
  }),
  refused: ({ refused }) => ({
    subject: "Het antwoord op uw verzoek",
    body: [
      "Wij geven geen gevolg aan uw verzoek, om deze reden:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "Het antwoord op uw verzoek om wissing",
    body: [
      "De wissing is toegestaan, maar sommige opnamen van uw gesprekken mogen wij nog niet wissen.",
      {
        list: [
          `Gewiste opnamen: ${erased}`,
          `Opnamen die moeten wachten: ${waiting}`,
        ],
      },
      "Waarom zij moeten wachten:",
      listOf(waits, phrases.waits),
      "Zodra de reden vervalt, worden zij gewist zonder dat u het opnieuw hoeft te vragen, en dan schrijven wij u. Tot dan worden zij alleen om die reden gebruikt.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Uw opnamen zijn nu gewist",
    body: [
      "Wij hadden u laten weten dat wij opnamen een tijd moesten bewaren. Die tijd is voorbij. Ook zij zijn nu gewist, bij ons en bij onze telefonieprovider, en wij hebben gecontroleerd dat zij weg zijn.",
      {
        list: [
          `Gewiste opnamen: ${erased}`,
          `Daarvan opnamen die moesten wachten: ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "Een vergoeding voor uw verzoek",
    body: [
      `Verzoeken zijn kosteloos. Voor dit verzoek vragen wij ${say.money(amount)}, wat het ons kost om te antwoorden (artikel 12, lid 5, onder a), AVG), met als grond: ${phrases.grounds[ground]}`,
      `Waarom wij dat vinden: ${explanation}`,
      `Hoe u betaalt: ${howToPay}`,
      `Betaalt u uiterlijk op ${say.date(payBy)}, dan gaan wij verder met uw verzoek. Anders sluiten wij het. U kunt het verzoek in plaats daarvan ook intrekken of beperken; dat kost niets.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Uw verzoek is gesloten",
    body: [
      `Wij geven geen gevolg aan uw verzoek, omdat de gevraagde vergoeding (artikel 12, lid 5, AVG) niet uiterlijk op ${say.date(payBy)} is betaald.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "Het antwoord op uw verzoek",
    body: [
      `Wij geven geen gevolg aan uw verzoek, met als grond: ${phrases.grounds[ground]}`,
      `Waarom wij dat vinden: ${explanation}`,
      "Een mens heeft dit beslist. Een nieuw verzoek wordt opnieuw bekeken.",
    ],
  }),
};
