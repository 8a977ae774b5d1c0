import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "nl",
  locale: "nl",
  greeting: "Goedendag,",
  actsFor: {
    proxy:
      "U treedt op voor de betrokkene, met een volmacht. Waar in deze brief “u” staat, is de betrokkene bedoeld.",
    lawyer:
      "U bent de advocaat van de betrokkene. Waar in deze brief “u” staat, is de betrokkene bedoeld.",
    guardian:
      "U bent de ouder of voogd van de betrokkene. Waar in deze brief “u” staat, is de betrokkene bedoeld.",
  },
  remedies: ({ name, address }) => [
    `U hebt het recht een klacht in te dienen bij een toezichthoudende autoriteit: ${name} (${address}), of die waar u woont, werkt of waar volgens u de inbreuk is begaan. U kunt ook naar de rechter gaan. U hoeft zich niet eerst tot ons te wenden.`,
  ],
  reference: (reference) => `Uw kenmerk: ${reference}`,
  questions: (contact) => `Vragen? Schrijf naar ${contact}.`,
  closing: "Met vriendelijke groet,",
  prevails:
    "Deze vertaling is een hulpmiddel; de Engelse tekst is doorslaggevend. U krijgt hem op verzoek.",
  entities: {
    holds: (day) =>
      `De ondernemingen die gezamenlijk verwerkingsverantwoordelijk zijn, staan hier, in de versie die geldt sinds ${day}:`,
    changed: (day) =>
      `De lijst van de ondernemingen die gezamenlijk verwerkingsverantwoordelijk zijn, is op ${day} gewijzigd, nadat wij het verzoek hadden ontvangen. De lijst, en wat erin is gewijzigd, staat hier:`,
  },
  askAgain: "U kunt ons altijd meer toesturen of het opnieuw vragen.",
  recipientsTold: (names) =>
    `Wij hebben dit laten weten aan wie de gegevens had ontvangen: ${names}`,
  codeText: (code, until, controller) =>
    `${code} is uw eenmalige code van ${controller}. Hij werkt één keer, tot ${until}. Geef hem alleen aan de medewerker met wie u spreekt; wij bellen nooit om erom te vragen.`,
  noRecipients: "Niemand anders had de gegevens ontvangen.",
  transfers: {
    none: "Wij geven geen gegevens door aan een land waarvoor de wet waarborgen verlangt.",
    to: (importer, country, safeguard) =>
      `Doorgifte aan ${importer} (${country}), gewaarborgd door ${safeguard}.`,
    safeguards: {
      adequacy: (reference) => `een adequaatheidsbesluit (${reference})`,
      scc: (reference, module) =>
        `modelcontractbepalingen van de Europese Commissie, module ${module} (${reference})`,
      "uk-idta": (reference) =>
        `de International Data Transfer Agreement van het Verenigd Koninkrijk (${reference})`,
      "uk-addendum": (reference, module) =>
        `modelcontractbepalingen, module ${module}, met het addendum van het Verenigd Koninkrijk (${reference})`,
    },
    copy: "Vraag ons om een kopie van deze waarborgen.",
  },
  assessedIn: (references) =>
    `Hoe ons belang tegen dat van u is afgewogen, staat in onze beoordeling ${references}; vraag ons gerust wat daarin staat.`,
  rights: {
    access: "inzage in uw gegevens",
    rectification: "rectificatie van uw gegevens",
    erasure: "wissing van uw gegevens",
    restriction: "beperking van wat wij met uw gegevens doen",
    portability: "uw gegevens in een vorm die u elders kunt gebruiken",
    objection: "bezwaar tegen ons gebruik van uw gegevens",
    withdrawal: "intrekking van uw toestemming",
    information: "informatie over wat wij met uw gegevens doen",
    "joint-controllers": "de kern van de regeling tussen onze bedrijven",
    "no-automated-decision": "informatie over geautomatiseerde besluiten",
  },
  grounds: {
    "identity-not-established":
      "wij konden niet vaststellen dat u het bent die vraagt (artikel 11, lid 2, en artikel 12, lid 6, AVG).",
    "manifestly-unfounded":
      "het verzoek is kennelijk ongegrond (artikel 12, lid 5, AVG).",
    excessive: "het verzoek is buitensporig (artikel 12, lid 5, AVG).",
    "rights-of-others":
      "het zou afbreuk doen aan de rechten en vrijheden van anderen (artikel 15, lid 4, en artikel 20, lid 4, AVG).",
    "freedom-of-expression":
      "de gegevens zijn nodig voor de vrijheid van meningsuiting en informatie (artikel 17, lid 3, onder a), AVG).",
    "legal-obligation":
      "de wet verplicht ons de gegevens te bewaren (artikel 17, lid 3, onder b), AVG).",
    "public-health":
      "de gegevens zijn nodig voor de volksgezondheid (artikel 17, lid 3, onder c), AVG).",
    archiving:
      "de gegevens zijn nodig voor archivering in het algemeen belang, onderzoek of statistiek (artikel 17, lid 3, onder d), AVG).",
    "no-ground-to-erase":
      "geen van de gronden waarop de wet wissing verlangt is aanwezig; u kunt nog wel bezwaar maken (artikelen 17, lid 1, en 21, lid 1, AVG).",
    "legal-claims":
      "de gegevens zijn nodig om een rechtsvordering in te stellen, uit te oefenen of te onderbouwen (artikel 17, lid 3, onder e), AVG).",
    accurate: "de gegevens zijn juist en volledig (artikel 16 AVG).",
    "no-ground-to-restrict":
      "geen van de gevallen waarin de wet beperking voorschrijft, doet zich voor (artikel 18, lid 1, AVG).",
    "not-portable":
      "dit recht geldt alleen voor gegevens die u zelf hebt verstrekt en die wij geautomatiseerd verwerken op grond van uw toestemming of een overeenkomst (artikel 20, lid 1, AVG).",
    "overriding-grounds":
      "wij hebben dwingende gerechtvaardigde gronden die zwaarder wegen dan de uwe (artikel 21, lid 1, AVG).",
  },
  waits: {
    "legal-claims":
      "om een rechtsvordering in te stellen, uit te oefenen of te onderbouwen (artikel 17, lid 3, onder e), AVG).",
    "legal-obligation":
      "omdat de wet ons verplicht ze te bewaren (artikel 17, lid 3, onder b), AVG).",
    "accuracy-contested":
      "zolang wordt nagegaan of ze juist zijn (artikel 18, lid 1, onder a), AVG).",
    "unlawful-processing":
      "omdat het gebruik ervan is beperkt in plaats van ze te wissen (artikel 18, lid 1, onder b), AVG).",
    "needed-by-subject":
      "omdat iemand uit het gesprek ze nodig heeft voor een rechtsvordering (artikel 18, lid 1, onder c), AVG).",
    "objection-pending":
      "zolang een bezwaar tegen het gebruik ervan wordt afgewogen (artikel 18, lid 1, onder d), AVG).",
    "special-category":
      "zolang wordt beslist over wat erin is gezegd (artikel 9 AVG).",
  },
  means: {
    "known-channel":
      "schrijf of bel opnieuw vanaf een adres of nummer dat wij van u kennen.",
    "call-facts":
      "vertel ons over een van uw gesprekken iets wat alleen u kunt weten, zoals de dag, het tijdstip bij benadering en het onderwerp.",
    "one-time-code":
      "lees een code terug die wij naar uw nummer of adres sturen.",
    "document-shown":
      "laat, als u dat liever doet, een document zien aan een van onze medewerkers. Wij kijken er alleen naar: wij maken geen kopie en bewaren er geen. Stuur er alstublieft geen op.",
  },
  points: {
    "which-right": "Wat wilt u dat wij doen?",
    "which-calls":
      "Welke gesprekken bedoelt u? Data bij benadering zijn genoeg.",
    "which-number": "Met welk telefoonnummer hebt u gebeld?",
    "what-is-wrong":
      "Wat klopt er niet of ontbreekt er, en hoe moet het luiden?",
  },
};
