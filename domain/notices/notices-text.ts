import type { Purpose } from "#schemas/consent";
import { wantedText } from "../letters/wanted-text.ts";

/** What the page of the notice's versions says, in one language. */
export type NoticesText = {
  language: string;
  locale: string;
  title: string;
  about: string;
  version: (version: string, day: string) => string;
  inForce: string;
  counts: string;
  digest: string;
  notFiled: string;
  heard: string;
  aboutHeard: string;
  nothingHeard: string;
  purposes: Readonly<Record<Purpose, string>>;
  all: string;
  prevails: string;
};

const english: NoticesText = {
  language: "en",
  locale: "en-GB",
  title: "The privacy notice for recorded calls",
  about:
    "Every version of the notice there was, by language. A consent names the version that belonged to what the caller heard.",
  version: (version, day) => `Version ${version}, from ${day} on`,
  inForce: "This version holds today.",
  counts: "the text that counts",
  digest: "Digest (SHA-256):",
  notFiled: "The digest of this text is not filed yet.",
  heard: "What callers heard",
  aboutHeard:
    "The announcements that asked for a consent under this version, by their digest (SHA-256):",
  nothingHeard: "No announcement of today’s belongs to this version.",
  purposes: { recording: "recording", monitoring: "listening in" },
  all: "All versions",
  prevails: "The English text is the one that counts.",
};

const dutch: NoticesText = {
  language: "nl",
  locale: "nl",
  title: "De privacyverklaring voor opgenomen gesprekken",
  about:
    "Elke versie van de verklaring die er was, per taal. Een toestemming noemt de versie die hoorde bij wat de beller heeft gehoord.",
  version: (version, day) => `Versie ${version}, vanaf ${day}`,
  inForce: "Deze versie geldt vandaag.",
  counts: "de doorslaggevende tekst",
  digest: "Controlegetal (SHA-256):",
  notFiled: "Het controlegetal van deze tekst is nog niet vastgelegd.",
  heard: "Wat bellers hebben gehoord",
  aboutHeard:
    "De meldingen waarmee onder deze versie om toestemming is gevraagd, met hun controlegetal (SHA-256):",
  nothingHeard: "Geen van de meldingen van vandaag hoort bij deze versie.",
  purposes: { recording: "opnemen", monitoring: "meeluisteren" },
  all: "Alle versies",
  prevails: "De Engelse tekst is doorslaggevend.",
};

const french: NoticesText = {
  language: "fr",
  locale: "fr",
  title: "La notice de confidentialité des appels enregistrés",
  about:
    "Chaque version de la notice qui a existé, par langue. Un consentement nomme la version dont relevait ce que l’appelant a entendu.",
  version: (version, day) => `Version ${version}, à partir du ${day}`,
  inForce: "Cette version est en vigueur aujourd’hui.",
  counts: "le texte qui fait foi",
  digest: "Empreinte (SHA-256) :",
  notFiled: "L’empreinte de ce texte n’est pas encore déposée.",
  heard: "Ce que les appelants ont entendu",
  aboutHeard:
    "Les annonces qui demandaient un consentement sous cette version, par leur empreinte (SHA-256) :",
  nothingHeard: "Aucune des annonces d’aujourd’hui ne relève de cette version.",
  purposes: { recording: "enregistrement", monitoring: "écoute en direct" },
  all: "Toutes les versions",
  prevails: "Le texte anglais fait foi.",
};

const german: NoticesText = {
  language: "de",
  locale: "de",
  title: "Die Datenschutzhinweise zu aufgezeichneten Anrufen",
  about:
    "Jede Fassung der Hinweise, die es gab, nach Sprachen. Eine Einwilligung nennt die Fassung, zu der gehörte, was die anrufende Person gehört hat.",
  version: (version, day) => `Fassung ${version}, ab dem ${day}`,
  inForce: "Diese Fassung gilt heute.",
  counts: "der maßgebliche Text",
  digest: "Prüfsumme (SHA-256):",
  notFiled: "Die Prüfsumme dieses Textes ist noch nicht hinterlegt.",
  heard: "Was Anrufende gehört haben",
  aboutHeard:
    "Die Ansagen, die unter dieser Fassung um eine Einwilligung baten, mit ihrer Prüfsumme (SHA-256):",
  nothingHeard: "Keine der heutigen Ansagen gehört zu dieser Fassung.",
  purposes: { recording: "Aufzeichnen", monitoring: "Mithören" },
  all: "Alle Fassungen",
  prevails: "Maßgeblich ist der englische Text.",
};

const spanish: NoticesText = {
  language: "es",
  locale: "es",
  title: "El aviso de privacidad de las llamadas grabadas",
  about:
    "Cada versión del aviso que ha habido, por idioma. Un consentimiento nombra la versión a la que correspondía lo que oyó quien llamaba.",
  version: (version, day) => `Versión ${version}, a partir del ${day}`,
  inForce: "Esta versión rige hoy.",
  counts: "el texto que cuenta",
  digest: "Huella (SHA-256):",
  notFiled: "La huella de este texto aún no se ha depositado.",
  heard: "Lo que oyó quien llamaba",
  aboutHeard:
    "Los avisos de voz que pedían un consentimiento con esta versión, por su huella (SHA-256):",
  nothingHeard:
    "Ninguno de los avisos de voz de hoy corresponde a esta versión.",
  purposes: { recording: "grabación", monitoring: "escucha en directo" },
  all: "Todas las versiones",
  prevails: "El texto inglés es el que cuenta.",
};

const romanian: NoticesText = {
  language: "ro",
  locale: "ro",
  title: "Nota de informare privind apelurile înregistrate",
  about:
    "Fiecare versiune a notei care a existat, pe limbi. Un consimțământ numește versiunea de care ținea ceea ce a auzit apelantul.",
  version: (version, day) => `Versiunea ${version}, începând cu ${day}`,
  inForce: "Această versiune este valabilă astăzi.",
  counts: "textul care contează",
  digest: "Amprenta (SHA-256):",
  notFiled: "Amprenta acestui text nu este încă depusă.",
  heard: "Ce au auzit apelanții",
  aboutHeard:
    "Anunțurile prin care s-a cerut un consimțământ sub această versiune, după amprenta lor (SHA-256):",
  nothingHeard: "Niciun anunț de astăzi nu ține de această versiune.",
  purposes: { recording: "înregistrare", monitoring: "ascultare în direct" },
  all: "Toate versiunile",
  prevails: "Textul în limba engleză este cel care contează.",
};

export const noticesTexts: readonly [NoticesText, ...NoticesText[]] = [
  english,
  ...[dutch, french, german, spanish, romanian],
];

export const noticesTextIn = (wanted: readonly string[]) =>
  wantedText(noticesTexts, wanted);
