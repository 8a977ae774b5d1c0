import type { LegalDate } from "#schemas/instant";
import type { ProcessingFacts } from "#schemas/processing-facts";
import { type Counts, countsOf } from "./counts.ts";
import { recordOfProcessing } from "./record-of-processing.ts";
import type { Row } from "./register.ts";

type Recorded = ReturnType<typeof recordOfProcessing>;

export type ProcessingRegister = {
  register: "processing";
  day: LegalDate;
  columns: readonly string[];
  rows: Row[];
  counts: Counts;
};

const columns = ["article", "what", "name", "detail", "until"] as const;

/** The record of processing as lines, for whoever asks for it as for any register (Art 30(4)). */
export function processingRegister(
  facts: ProcessingFacts,
  day: LegalDate,
): ProcessingRegister {
  const record = recordOfProcessing(facts, day);
  const rows = [
    ...whoseOf(record),
    ...whatOf(record),
    ...whereOf(record),
    ...howOf(record),
  ];
  return {
    ...{ register: "processing", day, columns, rows },
    counts: countsOf(rows, ["article"]),
  };
}

const line = (
  article: string,
  what: string,
  [name, detail = null, until = null]: readonly [
    string,
    (string | null)?,
    (string | null)?,
  ],
): Row => ({ article, what, name, detail, until });

const whoseOf = ({ controllers, contact, notice }: Recorded): Row[] => [
  ...controllers.map(({ id, name, legalName, office, country }) =>
    line("30(1)(a)", "joint controller", [
      `${id} ${name}`,
      `${legalName}, ${office}, ${country}`,
    ]),
  ),
  line("30(1)(a)", "contact", [contact]),
  line("13", "notice in force", [notice ?? "none"]),
];

const whatOf = ({ purposes, categories }: Recorded): Row[] => [
  ...purposes.map(({ purpose, of, basis, assessment }) =>
    line("30(1)(b)", `purpose, ${of}`, [
      purpose,
      assessment === null ? basis : `${basis}, ${assessment}`,
    ]),
  ),
  ...categories.map(({ of, data }) =>
    line("30(1)(c)", "categories of data", [of, data.join("; ")]),
  ),
];

const whereOf = ({ recipients, transfers }: Recorded): Row[] => [
  ...recipients.map(({ name, when }) =>
    line("30(1)(d)", "recipient", [name, when]),
  ),
  ...transfers.map(({ from, to, country, entities, rests, validTo }) =>
    line("30(1)(e)", "transfer", [
      `${to}, ${country}`,
      `from ${from}; signed by ${entities.join(" ")}; rests on ${rests}`,
      validTo,
    ]),
  ),
];

const howOf = ({ periods, measures, processors }: Recorded): Row[] => [
  ...periods.map(({ of, ends }) => line("30(1)(f)", "period", [of, ends])),
  ...measures.map(({ what, shownBy }) =>
    line("30(1)(g)", "measure", [what, shownBy]),
  ),
  ...processors.map((name) => line("28", "processor", [name])),
];
