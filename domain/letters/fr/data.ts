import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "La question de l’exactitude des données est tranchée.",
  "objection-decided": "Une décision a été prise sur votre opposition.",
  "claim-ended":
    "Les données ne sont plus nécessaires à vos droits en justice.",
  "you-agreed": "Vous l’avez accepté.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "La réponse à votre demande d’accès",
    body: [
      "Nous avons cherché des données vous concernant, et voici ce que nous avons de vos appels :",
      {
        list: [
          `Enregistrements concernés : ${recordings}`,
          `Dont avec le son dans votre dossier : ${withAudio}`,
        ],
      },
      "Votre dossier contient une copie des enregistrements, toutes les données qui s’y rapportent et ce que l’article 15 du RGPD nous demande de vous dire. Pour protéger d’autres personnes, leurs voix peuvent en être retirées (article 15, paragraphe 4, du RGPD).",
      "Pour votre sécurité, il n’est pas joint à cette lettre. Nous vous le remettons après avoir vérifié de nouveau que c’est bien vous, par un lien qui fonctionne quelques minutes.",
      "Le dossier est effacé sept jours après avoir été constitué. Demandez-le-nous, et nous le refaisons tant que les données existent.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }, say) => ({
    subject: "Vos données sous une forme que vous pouvez utiliser ailleurs",
    body: [
      `Votre dossier contient les données que vous avez fournies, dans des formats ouverts (article 20 du RGPD). Enregistrements qu’il contient : ${recordings}`,
      sentTo === undefined
        ? "Nous vous le remettons après avoir vérifié de nouveau que c’est bien vous, par un lien qui fonctionne quelques minutes. Vous pouvez le transmettre à qui vous voulez."
        : `Comme vous l’avez demandé, nous l’avons transmis directement à ${say.names([sentTo])}`,
      ...(notSentTo === undefined
        ? []
        : [
            `Nous n’avons pas pu le transmettre directement à ${say.names([notSentTo])} Vous pouvez le récupérer et le transmettre vous-même.`,
          ]),
      "Vos autres droits demeurent : ce n’est pas un effacement, et vous pouvez toujours demander l’accès à tout ce que nous avons sur vous.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "La réponse à votre demande d’effacement",
    body: [
      erased === 0
        ? "Nous n’avons trouvé aucun enregistrement de vos appels qui puisse être effacé."
        : "Nous avons effacé des enregistrements de vos appels, chez nous et chez notre fournisseur de téléphonie, et vérifié qu’ils n’existent plus.",
      {
        list: [
          `Enregistrements effacés : ${erased}`,
          `Dont effacés avant votre demande : ${alreadyGone}`,
          `Enregistrements conservés : ${kept}`,
        ],
      },
      ...when(kept > 0, "Pourquoi nous devons en garder pour l’instant :"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "Nous gardons une preuve minimale que cela a été fait, sans votre nom ni votre numéro.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "La réponse à votre demande de rectification",
    body: [
      "Nous avons joint votre déclaration à l’enregistrement. Quiconque peut utiliser l’enregistrement la voit (article 16 du RGPD).",
      "Le son lui-même n’est jamais modifié : il reste ce qui a été dit.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "La réponse à votre demande de limitation",
    body: [
      `Nous avons limité l’utilisation des enregistrements de vos appels (article 18 du RGPD). Enregistrements limités : ${recordings}`,
      "Ils sont conservés et rien d’autre n’en est fait, sauf si vous y consentez, si des droits en justice ou les droits d’une personne l’exigent, ou pour un motif important d’intérêt public. Tant que la limitation dure, ils ne sont pas effacés à la fin de leur durée de conservation.",
      recipientsTold(recipients, say, phrases),
      "Avant de lever la limitation, nous vous préviendrons.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "La limitation de vos données va être levée",
    body: [
      `Le ${say.date(liftedOn)}, nous lèverons la limitation de vos enregistrements ; nous vous en prévenons avant, comme le demande l’article 18, paragraphe 3, du RGPD. ${why[because]}`,
      "À partir de ce jour, leur durée ordinaire s’applique : ce qui l’a dépassée est effacé. Si vous en avez encore besoin ou n’êtes pas d’accord, dites-le-nous avant ce jour.",
    ],
  }),
};
