import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused =
  "Le délai de notre réponse est suspendu jusqu’à ce que nous ayons de vos nouvelles.";
const oneIsEnough =
  "Un seul de ces moyens suffit. Choisissez le plus simple pour vous :";
const noCopies =
  "Ce que vous nous dites ne sert qu’à cela, et nous ne gardons jamais de documents.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "Une question sur votre demande",
    body: [
      "Pour que nous puissions faire ce que vous souhaitez, merci de nous dire :",
      listOf(points, phrases.points),
      `Merci de répondre au plus tard le ${say.date(replyBy)}. Une réponse courte suffit. Sans nouvelles de vous, nous répondrons avec ce que nous pouvons trouver.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Aidez-nous à vérifier que c’est bien vous",
    body: [
      "Avant d’agir, nous devons être sûrs que vos données ne parviennent pas à quelqu’un d’autre. Ce que nous avons ne nous permet pas encore de savoir que c’est bien vous qui demandez.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Merci de répondre au plus tard le ${say.date(replyBy)}. Sinon nous devrons clore la demande ; vous pourrez à tout moment en faire une nouvelle.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Rappel : aidez-nous à vérifier que c’est bien vous",
    body: [
      "Nous vous avons demandé de nous aider à vérifier que c’est bien vous qui demandez, et n’avons pas eu de vos nouvelles.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Sans nouvelles de vous au plus tard le ${say.date(replyBy)}, nous devrons clore la demande. Vous pourrez à tout moment en faire une nouvelle.`,
    ],
  }),
  "not-identified": () => ({
    subject: "Nous n’avons pas pu donner suite à votre demande",
    body: [
      "Nous ne donnons pas suite à votre demande, car nous n’avons pas pu établir que c’est bien vous qui demandez (article 11, paragraphe 2, et article 12, paragraphe 6, du RGPD). C’est pour protéger la personne à qui les données se rapportent.",
      "Vous pouvez à tout moment nous envoyer d’autres éléments ou faire une nouvelle demande. Cela ne vous coûte rien.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Notre réponse demande plus de temps",
    body: [
      `Il nous faut plus de temps pour répondre à votre demande, jusqu’au ${say.date(until)} au plus tard (article 12, paragraphe 3, du RGPD).`,
      ground === "complexity"
        ? "La raison en est la complexité de votre demande."
        : "La raison en est le nombre de demandes que vous avez faites.",
      `Plus précisément : ${explanation}`,
      "Nous répondrons plus tôt si nous le pouvons, et cela n’arrive qu’une fois. Vous n’avez rien à faire.",
    ],
  }),
};
