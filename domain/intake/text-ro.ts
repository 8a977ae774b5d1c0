import type { IntakeText } from "./text.ts";

export const romanian: IntakeText = {
  language: "ro",
  question: {
    title: "Confirmați cererea dumneavoastră",
    asked: (on) =>
      `La ${on} cineva, probabil dumneavoastră, a dat această adresă de e-mail și ne-a cerut:`,
    confirm: "Da, este cererea mea",
    leave:
      "Dacă nu ați fost dumneavoastră, închideți pur și simplu această pagină. Nu se înregistrează nimic, iar ce s-a trimis se șterge.",
  },
  done: {
    title: "Cererea dumneavoastră este înregistrată",
    text: (answerBy) =>
      `Vă mulțumim. Vă răspundem prin e-mail cel târziu la ${answerBy}. Puteți închide această pagină.`,
    status: "Vedeți în ce stadiu este cererea dumneavoastră",
  },
  status: {
    title: "Stadiul cererii dumneavoastră",
    states: {
      checking:
        "Avem cererea dumneavoastră și ne asigurăm că datele dumneavoastră nu ajung la altcineva.",
      working: "Lucrăm la răspunsul nostru.",
      deferred:
        "V-am răspuns. O parte din ce ați cerut trebuie să aștepte; o vom face și vă vom scrie din nou.",
      answered: "V-am răspuns prin e-mail.",
    },
    receivedOn: (day) => `Primită la ${day}`,
    answerBy: (day) => `Răspundem cel târziu la ${day}`,
    answeredOn: (day) => `Răspuns trimis la ${day}`,
  },
  reference: (reference) => `Referința dumneavoastră: ${reference}`,
  noLink: {
    title: "Acest link nu poate fi folosit",
    text: "Poate este copiat greșit, prea vechi sau folosit deja. Dacă ați confirmat o cerere cu el, aceasta este valabilă și nu trebuie să faceți nimic. Altfel, trimiteți-ne din nou cererea sau scrieți-ne.",
  },
  prevails:
    "Această traducere este un ajutor; textul în limba engleză prevalează.",
};
