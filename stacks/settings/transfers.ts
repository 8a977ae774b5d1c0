import { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";

const since = LegalDate.parse("2021-10-01");
const clauses = "Decision (EU) 2021/914";
const addendum = "Decision (EU) 2021/914, Addendum B1.0";

const inTheEea =
  "at-1 be-2 cz-3 fr-4 de-5 nl-6 hu-7 pl-8 ro-9 ro-10 es-11 dk-12 gr-13 ie-14 se-15".split(
    " ",
  );
const romania = { id: "ro-9", name: "Mood Media Romania", country: "RO" };
const kingdom = { id: "gb-16", name: "Mood Media Limited", country: "GB" };
const america = {
  id: "us-17.1",
  name: "Mood Media companies in the United States",
  country: "US",
};
const talkdesk = { id: "talkdesk", name: "Talkdesk, Inc.", country: "US" };

/**
 * R35 and R36 as the notice has them, and Talkdesk by the clauses it signed itself (R67). The notice names one exporter
 * only, although fifteen entities may collect (O21), and no paper: counsel has yet to say who signed what with whom, and
 * since when. What is signed gets its line here, what ends its last day.
 */
export const transfers: Transfer[] = [
  {
    exporters: inTheEea.filter((id) => id !== "ro-9"),
    importer: romania,
    instrument: "none-needed",
    reference: "within the EEA",
    validFrom: since,
  },
  {
    exporters: ["ro-9"],
    importer: america,
    instrument: "scc",
    module: 1,
    reference: clauses,
    validFrom: since,
  },
  {
    exporters: ["ro-9"],
    importer: kingdom,
    instrument: "scc",
    module: 1,
    reference: clauses,
    validFrom: since,
  },
  {
    exporters: inTheEea,
    importer: kingdom,
    instrument: "adequacy",
    reference: "Decision (EU) 2021/1772",
    validFrom: LegalDate.parse("2021-06-28"),
    // As renewed in December 2025.
    validTo: LegalDate.parse("2031-12-27"),
  },
  {
    exporters: inTheEea,
    importer: talkdesk,
    instrument: "scc",
    module: 2,
    reference: clauses,
    validFrom: since,
  },
  {
    exporters: ["gb-16"],
    importer: america,
    instrument: "uk-addendum",
    module: 1,
    reference: addendum,
    validFrom: LegalDate.parse("2022-03-21"),
  },
  {
    exporters: ["gb-16"],
    importer: talkdesk,
    instrument: "uk-addendum",
    module: 2,
    reference: addendum,
    validFrom: LegalDate.parse("2022-03-21"),
  },
  {
    exporters: ["gb-16"],
    importer: romania,
    instrument: "adequacy",
    reference: "Data Protection Act 2018, Schedule 21",
    validFrom: LegalDate.parse("2021-01-01"),
  },
];
