import { wantedText } from "../letters/wanted-text.ts";

/** What the page of the joint controllers says, in one language; their names are the same in all. */
export type ListText = {
  language: string;
  locale: string;
  title: string;
  about: string;
  version: (day: string) => string;
  digest: string;
  changes: string;
  noChanges: string;
  first: (day: string) => string;
  since: (day: string) => string;
  added: string;
  left: string;
  changed: string;
  prevails: string;
};

const english: ListText = {
  language: "en",
  locale: "en-GB",
  title: "The companies that are joint controllers",
  about:
    "These companies decide together why and how calls are recorded. You may turn to any of them.",
  version: (day) => `The list as it holds since ${day}.`,
  digest: "Digest of this version (SHA-256):",
  changes: "What changed",
  noChanges: "Nothing has changed since the first version.",
  first: (day) => `First version: ${day}`,
  since: (day) => `From ${day} on`,
  added: "New",
  left: "Left",
  changed: "Named otherwise",
  prevails: "The English text is the one that counts.",
};

const dutch: ListText = {
  language: "nl",
  locale: "nl",
  title: "De gezamenlijke verwerkingsverantwoordelijken",
  about:
    "Deze ondernemingen bepalen samen waarom en hoe gesprekken worden opgenomen. U kunt zich tot elk van hen wenden.",
  version: (day) => `De lijst zoals zij geldt sinds ${day}.`,
  digest: "Controlegetal van deze versie (SHA-256):",
  changes: "Wat is gewijzigd",
  noChanges: "Sinds de eerste versie is niets gewijzigd.",
  first: (day) => `Eerste versie: ${day}`,
  since: (day) => `Vanaf ${day}`,
  added: "Nieuw",
  left: "Vertrokken",
  changed: "Anders genoemd",
  prevails: "De Engelse tekst is doorslaggevend.",
};

const french: ListText = {
  language: "fr",
  locale: "fr",
  title: "Les responsables conjoints du traitement",
  about:
    "Ces sociétés décident ensemble pourquoi et comment les appels sont enregistrés. Vous pouvez vous adresser à chacune d’elles.",
  version: (day) => `La liste telle qu’elle vaut depuis le ${day}.`,
  digest: "Empreinte de cette version (SHA-256) :",
  changes: "Ce qui a changé",
  noChanges: "Rien n’a changé depuis la première version.",
  first: (day) => `Première version : ${day}`,
  since: (day) => `À partir du ${day}`,
  added: "Ajoutées",
  left: "Parties",
  changed: "Désignées autrement",
  prevails: "Le texte anglais fait foi.",
};

const german: ListText = {
  language: "de",
  locale: "de",
  title: "Die gemeinsam Verantwortlichen",
  about:
    "Diese Unternehmen entscheiden gemeinsam, warum und wie Anrufe aufgezeichnet werden. Sie können sich an jedes von ihnen wenden.",
  version: (day) => `Die Liste, wie sie seit dem ${day} gilt.`,
  digest: "Prüfsumme dieser Fassung (SHA-256):",
  changes: "Was sich geändert hat",
  noChanges: "Seit der ersten Fassung hat sich nichts geändert.",
  first: (day) => `Erste Fassung: ${day}`,
  since: (day) => `Ab dem ${day}`,
  added: "Neu",
  left: "Ausgeschieden",
  changed: "Anders bezeichnet",
  prevails: "Maßgeblich ist der englische Text.",
};

const spanish: ListText = {
  language: "es",
  locale: "es",
  title: "Los corresponsables del tratamiento",
  about:
    "Estas empresas deciden juntas por qué y cómo se graban las llamadas. Puede dirigirse a cualquiera de ellas.",
  version: (day) => `La lista tal como rige desde el ${day}.`,
  digest: "Huella de esta versión (SHA-256):",
  changes: "Qué ha cambiado",
  noChanges: "Nada ha cambiado desde la primera versión.",
  first: (day) => `Primera versión: ${day}`,
  since: (day) => `A partir del ${day}`,
  added: "Nuevas",
  left: "Salieron",
  changed: "Con otro nombre o domicilio",
  prevails: "El texto inglés es el que cuenta.",
};

const romanian: ListText = {
  language: "ro",
  locale: "ro",
  title: "Operatorii asociați",
  about:
    "Aceste societăți hotărăsc împreună de ce și cum se înregistrează apelurile. Vă puteți adresa oricăreia dintre ele.",
  version: (day) => `Lista așa cum este valabilă din ${day}.`,
  digest: "Amprenta acestei versiuni (SHA-256):",
  changes: "Ce s-a schimbat",
  noChanges: "Nimic nu s-a schimbat de la prima versiune.",
  first: (day) => `Prima versiune: ${day}`,
  since: (day) => `Începând cu ${day}`,
  added: "Noi",
  left: "Plecate",
  changed: "Numite altfel",
  prevails: "Textul în limba engleză este cel care contează.",
};

export const listTexts: readonly [ListText, ...ListText[]] = [
  english,
  ...[dutch, french, german, spanish, romanian],
];

export const listTextIn = (wanted: readonly string[]) =>
  wantedText(listTexts, wanted);
