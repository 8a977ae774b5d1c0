import type { WithdrawalText } from "./text.ts";

const notUndone =
  "Ce qui a été fait jusqu’ici avec votre consentement reste licite ; le retrait ne l’annule pas.";
const service =
  "Il se peut que certains services qui en dépendent ne puissent plus vous être proposés. Quand vous appelez, nous continuons à vous aider.";

export const french: WithdrawalText = {
  language: "fr",
  title: "Retirer votre consentement",
  about: {
    recording:
      "Vous avez accepté que nous enregistrions un appel téléphonique avec vous.",
    monitoring:
      "Vous avez accepté qu’un responsable écoute un appel téléphonique avec vous.",
  },
  consequences: {
    recording: [
      "L’enregistrement de cet appel sera effacé, chez nous et chez notre fournisseur de téléphonie. Si la loi nous oblige à le garder pour l’instant, il ne servira qu’à cela et sera effacé ensuite.",
      notUndone,
      service,
      "Nous gardons comme preuve une note indiquant que vous avez accepté puis retiré votre consentement. Elle ne contient aucun enregistrement.",
    ],
    monitoring: [
      "Plus personne n’écoutera cet appel.",
      notUndone,
      service,
      "Nous gardons comme preuve une note indiquant que vous avez accepté puis retiré votre consentement.",
    ],
  },
  confirm: "Retirer mon consentement",
  leave:
    "Si vous ne souhaitez pas le retirer, fermez simplement cette page. Rien n’a changé.",
  done: {
    title: "Votre consentement est retiré",
    text: "Merci. C’est noté, et vous n’avez rien d’autre à faire. Vous pouvez fermer cette page.",
  },
  noLink: {
    title: "Ce lien ne peut pas être utilisé",
    text: "Il est peut-être mal recopié, vieux de plus de trente jours ou déjà utilisé. Si vous avez retiré votre consentement avec ce lien, le retrait est valable et vous n’avez rien à faire. Sinon, appelez-nous ou écrivez-nous et nous le ferons pour vous.",
  },
  prevails: "Cette traduction est une aide ; le texte anglais fait foi.",
};
