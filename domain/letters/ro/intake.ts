import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "V-ați plâns de răspunsul nostru.",
  "new-facts": "Ne-ați trimis ceva nou.",
  "our-mistake": "Am găsit în răspuns o greșeală de-a noastră.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Cererea dumneavoastră este înregistrată",
    body: [
      `Am primit cererea dumneavoastră la ${say.date(receivedOn)} și am înregistrat-o. Cereți:`,
      listOf(rights, phrases.rights),
      `Vom răspunde cel târziu la ${say.date(answerBy)}. Nu vă costă nimic.`,
      "Dacă ceva nu este clar, vă vom întreba în scurt timp. Nu trebuie să trimiteți copia unui act de identitate.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Vă rugăm să vă confirmați adresa de e-mail",
    body: [
      "Cineva, probabil dumneavoastră, ne-a trimis o cerere și a dat această adresă de e-mail. Ca să confirmați că este a dumneavoastră, deschideți această pagină:",
      { address },
      `Funcționează până la ${say.moment(until)}.`,
      "Dacă nu ați fost dumneavoastră, nu faceți nimic. Fără confirmare ștergem ce s-a trimis.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Codul dumneavoastră de unică folosință",
    body: [
      `Codul dumneavoastră este: ${code}`,
      `Funcționează o singură dată, până la ${say.moment(until)}. Dați-l numai pe pagina noastră sau colegului cu care vorbiți. Nu vă vom suna niciodată ca să îl cerem.`,
      "Dacă nu ați cerut un cod, nu faceți nimic și anunțați-ne.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "Am primit plângerea dumneavoastră",
    body: [
      `Am primit plângerea dumneavoastră la ${say.date(receivedOn)}. Vom analiza din nou situația și vă vom răspunde.`,
      "Între timp, cererea dumneavoastră și termenele ei continuă.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "Lucrăm din nou la cererea dumneavoastră",
    body: [
      `${why[because]} De aceea am redeschis cererea dumneavoastră.`,
      `Vom răspunde cel târziu la ${say.date(answerBy)}. Nu vă costă nimic.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "O schimbare în lista societăților responsabile",
    body: [
      `Lista societăților care sunt operatori asociați s-a schimbat la ${say.date(from)}, cât timp cererea dumneavoastră este în lucru la noi. Ce s-a schimbat:`,
      changesOf(changes, say, {
        added: "Nouă:",
        left: "Nu mai figurează:",
        changed: "Acum cu alt nume sau altă adresă:",
      }),
      "Lista așa cum este valabilă acum, și fiecare schimbare a ei, se află aici:",
      { address },
      "Cererea dumneavoastră merge mai departe ca până acum. Nu trebuie să faceți nimic și vă puteți adresa oricăreia dintre aceste societăți.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Cererea dumneavoastră este retrasă",
    body: [
      "Așa cum ați dorit, nu mai lucrăm la cererea dumneavoastră. Era vorba despre:",
      listOf(rights, phrases.rights),
      "Nu trebuie să dați niciun motiv și puteți face oricând o nouă cerere.",
    ],
  }),
};
