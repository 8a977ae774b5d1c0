import type { EntityClass } from "#schemas/entity";
import { LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";
import { entityList } from "./entities.ts";

const since = LegalDate.parse("2021-10-01");
const clauses = "Decision (EU) 2021/914";
const addendum = "Decision (EU) 2021/914, Addendum B1.0";

const idsOf = (group: EntityClass): string[] => [
  ...new Set(
    entityList.entities
      .filter((entity) => entity.class === group)
      .map(({ id }) => id),
  ),
];
const inTheEea = idsOf("eu");
const romania = { id: "ro-9", name: "Mood Media Romania", country: "RO" };
const kingdom = { id: "gb-16", name: "Mood Media Limited", country: "GB" };
/** Each of them signs; they are told of by one name, and the list has them all. */
const america = {
  id: "us-17",
  name: "Mood Media companies in the United States",
  country: "US",
  entities: idsOf("us"),
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
