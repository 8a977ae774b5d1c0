import type { IntakeText } from "./text.ts";

export const dutch: IntakeText = {
  language: "nl",
  question: {
    title: "Uw verzoek bevestigen",
    asked: (on) =>
      `Op ${on} heeft iemand, waarschijnlijk u, dit e-mailadres opgegeven en ons gevraagd om:`,
    confirm: "Ja, dit is mijn verzoek",
    leave:
      "Was u het niet, sluit dan gewoon deze pagina. Er wordt niets geregistreerd en wat is verzonden, wordt gewist.",
  },
  done: {
    title: "Uw verzoek is geregistreerd",
    text: (answerBy) =>
      `Dank u. Wij antwoorden uiterlijk op ${answerBy}, per e-mail. U kunt deze pagina sluiten.`,
    status: "Bekijk hoe het met uw verzoek staat",
  },
  status: {
    title: "Hoe het met uw verzoek staat",
    states: {
      checking:
        "Wij hebben uw verzoek en zorgen ervoor dat uw gegevens niemand anders bereiken.",
      working: "Wij werken aan ons antwoord.",
      deferred:
        "Wij hebben u geantwoord. Een deel van wat u vroeg, moet wachten; wij doen het en schrijven u dan opnieuw.",
      answered: "Wij hebben u per e-mail geantwoord.",
    },
    receivedOn: (day) => `Ontvangen op ${day}`,
    answerBy: (day) => `Wij antwoorden uiterlijk op ${day}`,
    answeredOn: (day) => `Beantwoord op ${day}`,
  },
  reference: (reference) => `Uw referentie: ${reference}`,
  noLink: {
    title: "Deze link kan niet worden gebruikt",
    text: "Misschien is hij verkeerd overgetypt, te oud of al gebruikt. Als u er een verzoek mee hebt bevestigd, dan geldt dat en hoeft u niets te doen. Stuur ons anders uw verzoek opnieuw, of schrijf ons.",
  },
  prevails:
    "Deze vertaling is een hulpmiddel; de Engelse tekst is doorslaggevend.",
};
