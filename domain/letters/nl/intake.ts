import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "U hebt over ons antwoord geklaagd.",
  "new-facts": "U hebt ons iets nieuws gestuurd.",
  "our-mistake": "Wij hebben in ons antwoord een eigen fout gevonden.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Uw verzoek is geregistreerd",
    body: [
      `Wij hebben uw verzoek op ${say.date(receivedOn)} ontvangen en geregistreerd. U vraagt om:`,
      listOf(rights, phrases.rights),
      `Wij antwoorden uiterlijk op ${say.date(answerBy)}. Het kost u niets.`,
      "Als er iets onduidelijk is, vragen wij het u spoedig. U hoeft geen kopie van een identiteitsbewijs te sturen.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Bevestig uw e-mailadres",
    body: [
      "Iemand, waarschijnlijk u, heeft ons een verzoek gestuurd en dit e-mailadres opgegeven. Open deze pagina om te bevestigen dat het van u is:",
      { address },
      `Dat kan tot ${say.moment(until)}.`,
      "Was u het niet, dan hoeft u niets te doen. Zonder bevestiging verwijderen wij wat is gestuurd.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Uw eenmalige code",
    body: [
      `Uw code is: ${code}`,
      `Hij werkt één keer, tot ${say.moment(until)}. Geef hem alleen op onze pagina of aan de medewerker met wie u spreekt. Wij bellen u nooit om erom te vragen.`,
      "Hebt u geen code gevraagd, doe dan niets en laat het ons weten.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "Wij hebben uw klacht ontvangen",
    body: [
      `Wij hebben uw klacht op ${say.date(receivedOn)} ontvangen. Wij kijken er opnieuw naar en antwoorden u.`,
      "Uw verzoek en de termijnen ervan lopen intussen door.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "Wij werken opnieuw aan uw verzoek",
    body: [
      `${why[because]} Daarom hebben wij uw verzoek heropend.`,
      `Wij antwoorden uiterlijk op ${say.date(answerBy)}. Het kost u niets.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "Een wijziging in de lijst van verantwoordelijke ondernemingen",
    body: [
      `De lijst van de ondernemingen die gezamenlijk verwerkingsverantwoordelijk zijn, is op ${say.date(from)} gewijzigd, terwijl uw verzoek bij ons loopt. Dit is gewijzigd:`,
      changesOf(changes, say, {
        added: "Nieuw:",
        left: "Niet meer in de lijst:",
        changed: "Nu met een andere naam of een ander adres:",
      }),
      "De lijst zoals zij nu geldt, en elke wijziging ervan, staat hier:",
      { address },
      "Uw verzoek loopt door zoals voorheen. U hoeft niets te doen en kunt zich tot elk van deze ondernemingen wenden.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Uw verzoek is ingetrokken",
    body: [
      "Zoals u wenste, werken wij niet verder aan uw verzoek. Het ging om:",
      listOf(rights, phrases.rights),
      "U hoeft geen reden te geven en u kunt het altijd opnieuw vragen.",
    ],
  }),
};
