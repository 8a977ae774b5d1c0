import type { IntakeText } from "./text.ts";

export const french: IntakeText = {
  language: "fr",
  question: {
    title: "Confirmer votre demande",
    asked: (on) =>
      `Le ${on}, quelqu’un, probablement vous, a indiqué cette adresse électronique et nous a demandé :`,
    confirm: "Oui, c’est ma demande",
    leave:
      "Si ce n’était pas vous, fermez simplement cette page. Rien n’est enregistré, et ce qui a été envoyé est effacé.",
  },
  done: {
    title: "Votre demande est enregistrée",
    text: (answerBy) =>
      `Merci. Nous vous répondrons par courrier électronique au plus tard le ${answerBy}. Vous pouvez fermer cette page.`,
    status: "Voir où en est votre demande",
  },
  status: {
    title: "Où en est votre demande",
    states: {
      checking:
        "Nous avons votre demande et veillons à ce que vos données ne parviennent à personne d’autre.",
      working: "Nous préparons notre réponse.",
      deferred:
        "Nous vous avons répondu. Une partie de ce que vous avez demandé doit attendre ; nous le ferons et vous écrirons de nouveau.",
      answered: "Nous vous avons répondu par courrier électronique.",
    },
    receivedOn: (day) => `Reçue le ${day}`,
    answerBy: (day) => `Nous répondons au plus tard le ${day}`,
    answeredOn: (day) => `Réponse envoyée le ${day}`,
  },
  reference: (reference) => `Votre référence : ${reference}`,
  noLink: {
    title: "Ce lien ne peut pas être utilisé",
    text: "Il est peut-être mal recopié, trop ancien ou déjà utilisé. Si vous avez confirmé une demande avec ce lien, elle est valable et vous n’avez rien à faire. Sinon, renvoyez-nous votre demande ou écrivez-nous.",
  },
  prevails: "Cette traduction est une aide ; le texte anglais fait foi.",
};
