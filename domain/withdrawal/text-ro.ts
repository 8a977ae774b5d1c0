import type { WithdrawalText } from "./text.ts";

const notUndone =
  "Ce s-a făcut până acum pe baza consimțământului dumneavoastră rămâne legal; retragerea nu anulează acest lucru.";
const service =
  "Este posibil ca unele servicii care depind de el să nu vă mai poată fi oferite. Când sunați, vă ajutăm în continuare.";

export const romanian: WithdrawalText = {
  language: "ro",
  title: "Retrageți-vă consimțământul",
  about: {
    recording:
      "Ați fost de acord să înregistrăm o convorbire telefonică cu dumneavoastră.",
    monitoring:
      "Ați fost de acord ca un supervizor să asculte o convorbire telefonică cu dumneavoastră.",
  },
  consequences: {
    recording: [
      "Înregistrarea acestei convorbiri va fi ștearsă, la noi și la furnizorul nostru de telefonie. Dacă legea ne obligă să o păstrăm deocamdată, va fi folosită numai pentru aceasta și ștearsă apoi.",
      notUndone,
      service,
      "Păstrăm ca dovadă o notă că v-ați dat și v-ați retras consimțământul. Ea nu conține nicio înregistrare.",
    ],
    monitoring: [
      "Nimeni nu va mai asculta această convorbire.",
      notUndone,
      service,
      "Păstrăm ca dovadă o notă că v-ați dat și v-ați retras consimțământul.",
    ],
  },
  confirm: "Îmi retrag consimțământul",
  leave:
    "Dacă nu doriți să îl retrageți, închideți pur și simplu această pagină. Nu s-a schimbat nimic.",
  done: {
    title: "Consimțământul dumneavoastră este retras",
    text: "Vă mulțumim. Am notat și nu trebuie să mai faceți nimic. Puteți închide această pagină.",
  },
  noLink: {
    title: "Acest link nu poate fi folosit",
    text: "Poate este copiat greșit, este mai vechi de treizeci de zile sau a fost deja folosit. Dacă v-ați retras consimțământul cu el, retragerea este valabilă și nu trebuie să faceți nimic. Altfel, sunați-ne sau scrieți-ne și o facem noi pentru dumneavoastră.",
  },
  prevails:
    "Această traducere este un ajutor; textul în limba engleză prevalează.",
};
