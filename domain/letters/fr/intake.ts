import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "Vous vous êtes plaint de notre réponse.",
  "new-facts": "Vous nous avez envoyé un élément nouveau.",
  "our-mistake": "Nous avons trouvé une erreur dans notre réponse.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Votre demande est enregistrée",
    body: [
      `Nous avons reçu votre demande le ${say.date(receivedOn)} et l’avons enregistrée. Vous demandez :`,
      listOf(rights, phrases.rights),
      `Nous répondrons au plus tard le ${say.date(answerBy)}. Cela ne vous coûte rien.`,
      "Si quelque chose n’est pas clair, nous vous interrogerons rapidement. Vous n’avez pas à envoyer de copie d’une pièce d’identité.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Merci de confirmer votre adresse électronique",
    body: [
      "Quelqu’un, sans doute vous, nous a envoyé une demande en donnant cette adresse électronique. Pour confirmer qu’elle est à vous, ouvrez cette page :",
      { address },
      `Elle fonctionne jusqu’au ${say.moment(until)}.`,
      "Si ce n’était pas vous, ne faites rien. Sans confirmation, nous supprimons ce qui a été envoyé.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Votre code à usage unique",
    body: [
      `Votre code est : ${code}`,
      `Il fonctionne une seule fois, jusqu’au ${say.moment(until)}. Ne le donnez que sur notre page ou à la personne de chez nous avec qui vous parlez. Nous ne vous appellerons jamais pour le demander.`,
      "Si vous n’avez pas demandé de code, ne faites rien et prévenez-nous.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "Nous avons reçu votre réclamation",
    body: [
      `Nous avons reçu votre réclamation le ${say.date(receivedOn)}. Nous réexaminons l’affaire et vous répondrons.`,
      "Votre demande et ses délais suivent leur cours entre-temps.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "Nous traitons de nouveau votre demande",
    body: [
      `${why[because]} Nous avons donc rouvert votre demande.`,
      `Nous répondrons au plus tard le ${say.date(answerBy)}. Cela ne vous coûte rien.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "Un changement dans la liste des sociétés responsables",
    body: [
      `La liste des sociétés responsables conjointes du traitement a changé le ${say.date(from)}, alors que votre demande est en cours chez nous. Ce qui a changé :`,
      changesOf(changes, say, {
        added: "Nouvelle :",
        left: "N’y figure plus :",
        changed: "Désormais sous un autre nom ou à une autre adresse :",
      }),
      "La liste telle qu’elle vaut maintenant, avec chacun de ses changements, se trouve ici :",
      { address },
      "Votre demande suit son cours. Vous n’avez rien à faire, et vous pouvez vous adresser à chacune de ces sociétés.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Votre demande est retirée",
    body: [
      "Comme vous le souhaitiez, nous ne traitons plus votre demande. Elle portait sur :",
      listOf(rights, phrases.rights),
      "Vous n’avez pas à donner de raison, et vous pouvez à tout moment faire une nouvelle demande.",
    ],
  }),
};
