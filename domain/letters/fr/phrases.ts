import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "fr",
  locale: "fr",
  greeting: "Bonjour,",
  actsFor: {
    proxy:
      "Vous agissez pour la personne concernée, avec son mandat. Dans cette lettre, « vous » désigne cette personne.",
    lawyer:
      "Vous êtes l’avocat de la personne concernée. Dans cette lettre, « vous » désigne cette personne.",
    guardian:
      "Vous êtes le parent ou le tuteur de la personne concernée. Dans cette lettre, « vous » désigne cette personne.",
  },
  remedies: ({ name, address }) => [
    `Vous avez le droit d’introduire une réclamation auprès d’une autorité de contrôle : ${name} (${address}), ou celle du lieu où vous habitez, où vous travaillez ou où la violation aurait été commise. Vous pouvez aussi saisir la justice. Vous n’avez pas à vous adresser d’abord à nous.`,
  ],
  reference: (reference) => `Votre référence : ${reference}`,
  questions: (contact) => `Des questions ? Écrivez à ${contact}.`,
  closing: "Cordialement,",
  prevails:
    "Cette traduction est une aide ; le texte anglais fait foi. Nous vous l’envoyons sur demande.",
  entities: {
    holds: (day) =>
      `Les sociétés responsables conjointes du traitement sont énumérées ici, dans la version qui vaut depuis le ${day} :`,
    changed: (day) =>
      `La liste des sociétés responsables conjointes du traitement a changé le ${day}, après la réception de la demande. La liste, et ce qui y a changé, se trouve ici :`,
  },
  askAgain:
    "Vous pouvez à tout moment nous envoyer d’autres éléments ou faire une nouvelle demande.",
  recipientsTold: (names) =>
    `Nous en avons informé ceux qui avaient reçu les données : ${names}`,
  codeText: (code, until, controller) =>
    `${code} est votre code à usage unique de ${controller}. Il fonctionne une seule fois, jusqu’au ${until}. Ne le donnez qu’à la personne avec qui vous parlez ; nous n’appelons jamais pour le demander.`,
  noRecipients: "Personne d’autre n’avait reçu les données.",
  transfers: {
    none: "Nous ne transférons aucune donnée vers un pays pour lequel la loi exige des garanties.",
    to: (importer, country, safeguard) =>
      `Transfert à ${importer} (${country}), encadré par ${safeguard}.`,
    safeguards: {
      adequacy: (reference) => `une décision d’adéquation (${reference})`,
      scc: (reference, module) =>
        `les clauses contractuelles types de la Commission européenne, module ${module} (${reference})`,
      "uk-idta": (reference) =>
        `l’International Data Transfer Agreement du Royaume-Uni (${reference})`,
      "uk-addendum": (reference, module) =>
        `les clauses contractuelles types, module ${module}, avec l’addendum du Royaume-Uni (${reference})`,
    },
    copy: "Demandez-nous une copie de ces garanties.",
  },
  assessedIn: (references) =>
    `La mise en balance de notre intérêt et du vôtre est consignée dans notre évaluation ${references} ; demandez-nous ce qu’elle dit.`,
  rights: {
    access: "l’accès à vos données",
    rectification: "la rectification de vos données",
    erasure: "l’effacement de vos données",
    restriction: "la limitation de ce que nous faisons de vos données",
    portability: "vos données sous une forme que vous pouvez utiliser ailleurs",
    objection: "l’opposition à notre utilisation de vos données",
    withdrawal: "le retrait de votre consentement",
    information: "des informations sur ce que nous faisons de vos données",
    "joint-controllers": "les grandes lignes de l’accord entre nos sociétés",
    "no-automated-decision": "des informations sur les décisions automatisées",
  },
  grounds: {
    "identity-not-established":
      "nous n’avons pas pu établir que c’est bien vous qui demandez (article 11, paragraphe 2, et article 12, paragraphe 6, du RGPD).",
    "manifestly-unfounded":
      "la demande est manifestement infondée (article 12, paragraphe 5, du RGPD).",
    excessive: "la demande est excessive (article 12, paragraphe 5, du RGPD).",
    "rights-of-others":
      "cela porterait atteinte aux droits et libertés d’autrui (article 15, paragraphe 4, et article 20, paragraphe 4, du RGPD).",
    "freedom-of-expression":
      "les données sont nécessaires à la liberté d’expression et d’information (article 17, paragraphe 3, point a), du RGPD).",
    "legal-obligation":
      "la loi nous oblige à conserver les données (article 17, paragraphe 3, point b), du RGPD).",
    "public-health":
      "les données sont nécessaires à la santé publique (article 17, paragraphe 3, point c), du RGPD).",
    archiving:
      "les données sont nécessaires à l’archivage dans l’intérêt public, à la recherche ou aux statistiques (article 17, paragraphe 3, point d), du RGPD).",
    "no-ground-to-erase":
      "aucun des motifs pour lesquels la loi prévoit l’effacement n’est donné ; vous pouvez toujours vous opposer (articles 17, paragraphe 1, et 21, paragraphe 1, du RGPD).",
    "legal-claims":
      "les données sont nécessaires à la constatation, à l’exercice ou à la défense de droits en justice (article 17, paragraphe 3, point e), du RGPD).",
    accurate: "les données sont exactes et complètes (article 16 du RGPD).",
    "no-ground-to-restrict":
      "aucun des cas dans lesquels la loi prévoit la limitation n’est établi (article 18, paragraphe 1, du RGPD).",
    "not-portable":
      "ce droit ne vise que les données que vous avez fournies et que nous traitons de façon automatisée sur la base de votre consentement ou d’un contrat (article 20, paragraphe 1, du RGPD).",
    "overriding-grounds":
      "nous avons des motifs légitimes et impérieux qui prévalent sur les vôtres (article 21, paragraphe 1, du RGPD).",
  },
  waits: {
    "legal-claims":
      "pour la constatation, l’exercice ou la défense de droits en justice (article 17, paragraphe 3, point e), du RGPD).",
    "legal-obligation":
      "parce que la loi nous oblige à les conserver (article 17, paragraphe 3, point b), du RGPD).",
    "accuracy-contested":
      "tant que leur exactitude est vérifiée (article 18, paragraphe 1, point a), du RGPD).",
    "unlawful-processing":
      "parce que leur utilisation est limitée à la place de l’effacement (article 18, paragraphe 1, point b), du RGPD).",
    "needed-by-subject":
      "parce qu’une personne de l’appel en a besoin pour des droits en justice (article 18, paragraphe 1, point c), du RGPD).",
    "objection-pending":
      "tant qu’une opposition à leur utilisation est examinée (article 18, paragraphe 1, point d), du RGPD).",
    "special-category":
      "tant qu’il n’est pas décidé de ce qui y a été dit (article 9 du RGPD).",
  },
  means: {
    "known-channel":
      "écrivez-nous ou rappelez-nous depuis une adresse ou un numéro que nous vous connaissons.",
    "call-facts":
      "dites-nous, au sujet d’un de vos appels, ce que vous seul pouvez savoir, par exemple le jour, l’heure approximative et le sujet.",
    "one-time-code":
      "répétez-nous un code que nous envoyons à votre numéro ou à votre adresse.",
    "document-shown":
      "si vous préférez, montrez un document à un membre de notre personnel. Nous le regardons seulement : nous n’en faisons pas de copie et n’en gardons aucune. Merci de ne pas en envoyer.",
  },
  points: {
    "which-right": "Que souhaitez-vous que nous fassions ?",
    "which-calls":
      "De quels appels s’agit-il ? Des dates approximatives suffisent.",
    "which-number": "De quel numéro de téléphone avez-vous appelé ?",
    "what-is-wrong":
      "Qu’est-ce qui est inexact ou manque, et que faudrait-il lire ?",
  },
};
