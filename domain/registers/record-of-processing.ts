import type { LegalDate } from "#schemas/instant";
import type { Processing } from "#schemas/processing";
import type { ProcessingFacts } from "#schemas/processing-facts";
import type { SubjectKind } from "#schemas/subject-kind";
import type { Transfer } from "#schemas/transfer";
import { entitiesOn } from "../entities/entity-on.ts";
import { noticeOn } from "../notices/notice-on.ts";
import { english } from "../package/english.ts";
import { holdsOn } from "../time/holds-on.ts";
import { importersOf } from "../transfers/importers-of.ts";
import { measures } from "./security-measures.ts";

export type RecordedTransfer = {
  from: string;
  to: string;
  country: string;
  entities: readonly string[];
  rests: string;
  validTo: LegalDate | null;
};

/**
 * The record of processing activities, by the letters of Art 30(1), and who processes for us (Art 28, 30(2)): what the
 * product itself goes by, and nothing that was written for the record.
 */
export const recordOfProcessing = (facts: ProcessingFacts, day: LegalDate) => ({
  day,
  /** (a) */
  controllers: entitiesOn(facts.entities, day),
  contact: facts.contact,
  notice: noticeOn(facts.notices, day)?.version ?? null,
  /** (b) */
  purposes: facts.processing.map(purposeOf),
  /** (c) */
  categories: kinds.map((kind) => ({
    of: kind,
    data: english.context[kind].categories,
  })),
  /** (d) */
  recipients: recipientsOf(facts),
  /** (e) */
  transfers: facts.transfers
    .filter((one) => one.instrument !== "none-needed" && holdsOn(one, day))
    .map(transferOf),
  /** (f) */
  periods: periodsOf(facts),
  /** (g) */
  measures,
  processors: processorsOf(facts.transfers, day),
});

const kinds: readonly SubjectKind[] = ["customer", "agent"];

const purposeOf = ({ purpose, of, basis, assessment }: Processing) => ({
  ...{ purpose, of, basis },
  assessment: assessment ?? null,
});

const recipientsOf = ({
  recipients,
  standingRecipients,
}: Pick<ProcessingFacts, "recipients" | "standingRecipients">) => [
  ...recipients.map(({ name, told }) => ({
    name,
    when: told === "always" ? ("always" as const) : ("single-cases" as const),
  })),
  ...standingRecipients
    .filter((name) => recipients.every((one) => one.name !== name))
    .map((name) => ({ name, when: "always" as const })),
];

const transferOf = (transfer: Transfer): RecordedTransfer => ({
  from: transfer.exporters.join(" "),
  to: transfer.importer.name,
  country: transfer.importer.country,
  entities: importersOf(transfer),
  rests: [
    transfer.instrument,
    ...(transfer.module === undefined
      ? []
      : [`module ${String(transfer.module)}`]),
    transfer.reference,
  ].join(", "),
  validTo: transfer.validTo ?? null,
});

const periodsOf = ({
  termDays,
  capMonths,
}: Pick<ProcessingFacts, "termDays" | "capMonths">): {
  of: string;
  ends: string;
}[] => [
  {
    of: "recordings, and what is made of them",
    ends: `${String(termDays)} days after the call's end (R27)`,
  },
  ...Object.entries(capMonths).map(([territory, months]) => ({
    of: `recordings of ${territory}`,
    ends: `at most ${String(months)} months after the call's end`,
  })),
];

/** By module 2 of the clauses data go from a controller to a processor; it keeps a record of its own (Art 30(2)). */
const processorsOf = (
  transfers: readonly Transfer[],
  day: LegalDate,
): string[] => [
  ...new Set(
    transfers
      .filter((one) => one.module === 2 && holdsOn(one, day))
      .map(({ importer }) => importer.name),
  ),
];
