import type { Entity, EntityList } from "#schemas/entity";
import { LegalDate } from "#schemas/instant";

/** The notice says October 2021 and no day (R72). */
const validFrom = LegalDate.parse("2021-10-01");

type Row = readonly [
  id: string,
  name: string,
  legalName: string,
  office: string,
  timeZone: string,
];
const inTheUnion: readonly Row[] = [
  [
    "at-1",
    "Mood Media Austria",
    "Mood Media GmbH",
    "Kristein 2, 4470 Enns",
    "Europe/Vienna",
  ],
  [
    "be-2",
    "Mood Media Belgium",
    "Mood Media Belgium NV",
    "Lange Lozanastraat 142, 2018 Antwerpen",
    "Europe/Brussels",
  ],
  [
    "cz-3",
    "Mood Media CZ",
    "Mood Media Group CZ s.r.o.",
    "Lazarská 13/8, 120 00 Praha 2",
    "Europe/Prague",
  ],
  [
    "fr-4",
    "Mood Media France",
    "Mood Media SAS",
    "22 Quai Gallieni, 92150 Suresnes",
    "Europe/Paris",
  ],
  [
    "de-5",
    "Mood Media Germany",
    "Mood Media GmbH",
    "Wandalenweg 30, 20097 Hamburg",
    "Europe/Berlin",
  ],
  [
    "nl-6",
    "Mood Media Netherlands",
    "Mood Media Nederland BV",
    "Transistorstraat 22, 1322 CE Almere",
    "Europe/Amsterdam",
  ],
  [
    "hu-7",
    "Mood Media Hungary",
    "Mood Media Hongarije KFT",
    "Hegyalja út 7-13, 1016 Budapest",
    "Europe/Budapest",
  ],
  [
    "pl-8",
    "Mood Media Poland",
    "Mood Polska Sp. z o.o.",
    "ul. Targowa 24, 03-728 Warszawa",
    "Europe/Warsaw",
  ],
  [
    "ro-9",
    "Mood Media Romania",
    "S.C. Mood Media Romania S.R.L.",
    "George Constantinescu 3, Bucharest S2",
    "Europe/Bucharest",
  ],
  [
    "ro-10",
    "MMC Romania",
    "Mood Media Comercial SRL",
    "George Constantinescu 3, 020339 Bucharest S2",
    "Europe/Bucharest",
  ],
  [
    "es-11",
    "Mood Media Spain",
    "Instore Márketing Solutions, SAU",
    "La Volta 4, 08150 Parets del Vallès",
    "Europe/Madrid",
  ],
  [
    "dk-12",
    "Mood Media Denmark",
    "Mood Media A/S",
    "Alsikevej 14, 8920 Randers NV",
    "Europe/Copenhagen",
  ],
  [
    "gr-13",
    "Mood Media Greece",
    "New Audio Visual Solutions and Applications Ltd",
    "95C Pentelis, Chalandri 15234",
    "Europe/Athens",
  ],
  [
    "ie-14",
    "Mood Media Ireland",
    "Mood Media Ireland Limited",
    "Unit 1-2, 19 Rear Courtyard, Castle St, Dalkey",
    "Europe/Dublin",
  ],
  [
    "se-15",
    "Mood Media Sweden",
    "Mood Media Aktiebolag (AB)",
    "c/o Accountor, S:t Eriksgatan 113, 113 43 Stockholm",
    "Europe/Stockholm",
  ],
];

const inTheUnitedKingdom: Row = [
  "gb-16",
  "Mood Media UK",
  "Mood Media Limited",
  "Biggin Hill, Westerham TN16 3PS",
  "Europe/London",
];

const inTheUnitedStates: readonly string[] = [
  "Convergence, LLC",
  "DMX Holdings, LLC",
  "DMX Residential Holdings, LLC",
  "DMX Residential, LLC",
  "DMX, LLC",
  "Mood Media Borrower, LLC",
  "Mood Media Corporation",
  "Mood Media Co-Issuer, Inc.",
  "Mood Media Holdings, LLC",
  "Mood Media North America Holdings Corp.",
  "Mood Media North America, LLC",
  "Mood US Acquisition1, LLC",
  "Muzak Capital, LLC",
  "Muzak Holdings LLC",
  "Muzak LLC",
  "ServiceNET Exp, LLC",
  "Technomedia NY, LLC",
  "Technomedia Solutions, LLC",
];

const entityOf =
  (group: Entity["class"]) =>
  ([id, name, legalName, office, timeZone]: Row): Entity => ({
    ...{ id, name, legalName, office, timeZone, validFrom },
    country: id.slice(0, 2).toUpperCase(),
    class: group,
  });

/** Their seat is given once, at the first. */
const american = (legalName: string, at: number): Row => [
  `us-17.${String(at + 1)}`,
  legalName,
  legalName,
  "2100 S IH 35 Frontage Rd 201, Austin TX 78704",
  "America/Chicago",
];

/**
 * Annex 1 of the notice. A change ends a row and adds one, and gets a version below: synthesis prints the digest that is
 * missing, and refuses one that no longer fits, so that nobody rewrites what people were told (R71, T109).
 */
export const entityList: EntityList = {
  entities: [
    ...inTheUnion.map(entityOf("eu")),
    entityOf("uk")(inTheUnitedKingdom),
    ...inTheUnitedStates.map(american).map(entityOf("us")),
  ],
  versions: [
    {
      from: validFrom,
      sha256:
        "c652890174a7ae146742cc357b020964cb57601bfeae67da79f7a87c5f3745db",
    },
  ],
};
