import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "la rectification",
  erasure: "l’effacement",
  restriction: "la limitation",
};
const codeFrom = {
  phone: "au numéro de téléphone que nous avons de vous",
  email: "à l’adresse électronique que nous avons de vous",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "Sur quelle base : votre consentement, que vous pouvez retirer à tout moment (article 6, paragraphe 1, point a), du RGPD).",
    rights:
      "Vos droits : accès, rectification, effacement, limitation, portabilité, retrait du consentement.",
    provision:
      "Vous n’avez pas à fournir de données ; sans certaines d’entre elles, nous ne pourrons peut-être pas vous aider, par exemple pour un problème technique.",
  },
  agent: {
    basis:
      "Sur quelle base : notre intérêt légitime à évaluer le travail et à en faire un retour (article 6, paragraphe 1, point f), du RGPD).",
    rights:
      "Vos droits : accès, rectification, effacement, limitation, opposition.",
    provision:
      "Votre contrat de travail vous oblige à accepter l’enregistrement des appels ; qui le refuse pourrait ne pas pouvoir travailler au centre d’appels, et le contrat pourrait prendre fin.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "La réponse à votre opposition",
    body: [
      ...(facts.result === "upheld"
        ? [
            "Nous faisons droit à votre opposition (article 21, paragraphe 1, du RGPD). Nous n’utilisons plus les données pour cela, et effaçons les enregistrements qui ne servaient à rien d’autre.",
          ]
        : [
            "Nous avons mis en balance votre opposition et nos raisons et ne pouvons y faire droit : nous avons des motifs légitimes et impérieux qui prévalent sur les vôtres, ou avons besoin des données pour des droits en justice (article 21, paragraphe 1, du RGPD).",
            `Voici comment nous avons pesé : ${facts.explanation}`,
            "La limitation qui protégeait les données entre-temps sera levée ; nous vous dirons quand.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Votre consentement est retiré",
    body: [
      `Votre consentement est retiré (article 7, paragraphe 3, du RGPD). Les enregistrements qui reposaient sur lui sont en cours d’effacement, chez nous et chez notre fournisseur de téléphonie. Enregistrements concernés : ${recordings}`,
      "Ce qui a été fait jusqu’ici avec votre consentement reste licite. Il se peut que certains services qui en dépendent ne puissent plus vous être proposés ; quand vous appelez, nous continuons à vous aider.",
      "Si la loi nous oblige à garder un enregistrement pour l’instant, il ne servira qu’à cela et sera effacé ensuite. Nous gardons comme preuve une note indiquant que vous avez accepté puis retiré votre consentement.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "Ce que nous faisons des appels enregistrés",
    body: [
      "Voici ce que nous faisons des données issues des appels (article 13 du RGPD) :",
      {
        list: [
          "Qui est responsable : les sociétés de notre groupe ensemble, joignables à l’adresse ci-dessous.",
          "Pour quoi : la qualité de notre service, la formation et l’évaluation de nos employés.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `Combien de temps : ${termDays} jours à compter de la fin de l’appel, plus longtemps seulement si la loi le prévoit.`,
          `Qui reçoit les données : nos propres sociétés et ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "Aucune décision n’est prise par une machine seule.",
        ],
      },
      "La notice complète se trouve ici :",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "Comment nos sociétés partagent la responsabilité",
    body: [
      "Nos sociétés décident ensemble pourquoi et comment les appels sont enregistrés. Voici les grandes lignes de l’accord entre elles (article 26, paragraphe 2, du RGPD) ; les parties confidentielles sont omises.",
      { list: essence },
      "Vous pouvez vous adresser à chacune de ces sociétés pour chacun de vos droits (article 26, paragraphe 3, du RGPD).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "Aucune décision prise par une machine seule",
    body: [
      "Aucune décision produisant des effets juridiques pour vous, ou vous affectant de façon similaire, n’est prise par une machine seule à partir des appels enregistrés, et aucun profil de vous n’est établi à cette fin (article 22 du RGPD). Ce sont des personnes qui décident.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "Qui a été informé",
    body: [
      ...when(
        told.length > 0,
        `Nous avons notifié ${what[of]} à ces destinataires (article 19 du RGPD) : ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `Notifier ${what[of]} à ces destinataires était impossible ou aurait exigé des efforts disproportionnés (article 19 du RGPD) : ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Votre dossier est prêt",
    body: [
      "Votre dossier est prêt. Récupérez-le ici :",
      { address },
      `La page demande un code à usage unique, que nous envoyons ${codeFrom[codeTo]}. Sans le code, rien ne s’ouvre.`,
      `Vous pouvez le récupérer jusqu’au ${say.moment(until)}. Ensuite il est effacé. Demandez-le-nous, et nous le refaisons tant que les données existent.`,
    ],
  }),
};
