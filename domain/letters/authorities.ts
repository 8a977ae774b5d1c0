export type SupervisoryAuthority = { name: string; address: string };

const romanian = {
  name: "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal (ANSPDCP)",
  address: "www.dataprotection.ro",
};

/**
 * The authority of the country an entity is established in (Art 55), by the name it gives itself. The German entity has
 * its seat in Hamburg. An entity without one of its own names Romania's, whose controller exports to it (R36, R47).
 */
const byCountry: Readonly<Record<string, SupervisoryAuthority>> = {
  AT: { name: "Österreichische Datenschutzbehörde", address: "www.dsb.gv.at" },
  BE: {
    name: "Gegevensbeschermingsautoriteit / Autorité de protection des données",
    address: "www.dataprotectionauthority.be",
  },
  CZ: { name: "Úřad pro ochranu osobních údajů", address: "www.uoou.gov.cz" },
  DE: {
    name: "Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit",
    address: "datenschutz-hamburg.de",
  },
  DK: { name: "Datatilsynet", address: "www.datatilsynet.dk" },
  ES: {
    name: "Agencia Española de Protección de Datos (AEPD)",
    address: "www.aepd.es",
  },
  FR: {
    name: "Commission nationale de l’informatique et des libertés (CNIL)",
    address: "www.cnil.fr",
  },
  GB: {
    name: "Information Commissioner’s Office (ICO)",
    address: "ico.org.uk",
  },
  GR: {
    name: "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα",
    address: "www.dpa.gr",
  },
  HU: {
    name: "Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)",
    address: "www.naih.hu",
  },
  IE: {
    name: "Data Protection Commission",
    address: "www.dataprotection.ie",
  },
  NL: {
    name: "Autoriteit Persoonsgegevens",
    address: "www.autoriteitpersoonsgegevens.nl",
  },
  PL: {
    name: "Prezes Urzędu Ochrony Danych Osobowych",
    address: "uodo.gov.pl",
  },
  RO: romanian,
  SE: { name: "Integritetsskyddsmyndigheten (IMY)", address: "www.imy.se" },
};

export const authorityOf = (country: string): SupervisoryAuthority =>
  byCountry[country] ?? romanian;
