import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "La réponse à votre demande",
    body: [
      "Nous accédons en partie à votre demande.",
      ...when(granted.length > 0, "Accordé :", listOf(granted, phrases.rights)),
      "Non accordé, ou pas entièrement :",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "La réponse à votre demande",
    body: [
      "Nous accordons ce que vous avez demandé :",
      listOf(granted, phrases.rights),
    ],
  }),
  refused: ({ refused }) => ({
    subject: "La réponse à votre demande",
    body: [
      "Nous ne donnons pas suite à votre demande, pour cette raison :",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "La réponse à votre demande d’effacement",
    body: [
      "L’effacement est accordé, mais nous ne pouvons pas encore effacer certains enregistrements de vos appels.",
      {
        list: [
          `Enregistrements effacés : ${erased}`,
          `Enregistrements qui doivent attendre : ${waiting}`,
        ],
      },
      "Pourquoi ils doivent attendre :",
      listOf(waits, phrases.waits),
      "Dès que la raison cesse, ils sont effacés sans que vous ayez à le redemander, et nous vous écrirons alors. Jusque-là, ils ne servent qu’à cette raison.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Vos enregistrements sont maintenant effacés",
    body: [
      "Nous vous avions parlé d’enregistrements que nous devions garder un certain temps. Ce temps est passé. Eux aussi sont maintenant effacés, chez nous et chez notre fournisseur de téléphonie, et nous avons vérifié qu’ils n’existent plus.",
      {
        list: [
          `Enregistrements effacés : ${erased}`,
          `Dont enregistrements qui ont dû attendre : ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "Des frais pour votre demande",
    body: [
      `Les demandes sont gratuites. Pour celle-ci, nous demandons ${say.money(amount)}, ce que la réponse nous coûte (article 12, paragraphe 5, point a), du RGPD), pour ce motif : ${phrases.grounds[ground]}`,
      `Pourquoi nous le pensons : ${explanation}`,
      `Comment payer : ${howToPay}`,
      `Si vous payez au plus tard le ${say.date(payBy)}, nous poursuivons votre demande. Sinon nous la closons. Vous pouvez aussi la retirer ou la réduire ; cela ne coûte rien.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Votre demande est close",
    body: [
      `Nous ne donnons pas suite à votre demande, car les frais demandés (article 12, paragraphe 5, du RGPD) n’ont pas été payés au plus tard le ${say.date(payBy)}.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "La réponse à votre demande",
    body: [
      `Nous ne donnons pas suite à votre demande, pour ce motif : ${phrases.grounds[ground]}`,
      `Pourquoi nous le pensons : ${explanation}`,
      "C’est une personne qui l’a décidé. Une nouvelle demande sera examinée à nouveau.",
    ],
  }),
};
