import { recordOfProcessing } from "#domain/registers/record-of-processing";
import { LegalDate } from "#schemas/instant";
import { routes } from "#schemas/routes";
import { settings } from "#stacks/settings";
import { processingFacts } from "#stacks/settings/processing-facts";

/** The day from which all of it holds: a record that changed by itself each day would never be up to date. */
const day = LegalDate.parse("2026-11-30");

const record = recordOfProcessing(processingFacts(settings.production), day);

/** `docs/records-of-processing.md`: the record of Art 30, out of what the product goes by. */
export const recordsOfProcessing = (): string =>
  [
    "# Record of processing activities (Art 30)",
    `Printed from the settings by \`npm run docs\`, as they hold on ${day}. A purpose, a recipient, a transfer or a period that is new there is new here. \`tacet registers processing\` shows it as it holds today.`,
    ...controllers(),
    ...purposes(),
    ...whoElse(),
    ...protection(),
    "",
  ].join("\n\n");

const controllers = (): string[] => [
  "## Who is responsible (Art 30(1)(a))",
  `Joint controllers (Art 26), reached at ${record.contact}. Notice in force: ${record.notice ?? "none"}, whose English text prevails.`,
  tableOf(
    ["Id", "Referred to as", "Legal name", "Office", "Country"],
    record.controllers.map((one) => [
      `\`${one.id}\``,
      ...[one.name, one.legalName, one.office, one.country],
    ]),
  ),
];

const purposes = (): string[] => [
  "## What for (b)",
  tableOf(
    ["Purpose", "Whose data", "Basis", "Assessment"],
    record.purposes.map(({ purpose, of, basis, assessment }) => [
      ...[purpose, of, basis, assessment ?? ""],
    ]),
  ),
  "## Whose and which data (c)",
  record.categories
    .map(({ of, data }) => `- ${of}: ${data.join("; ")}`)
    .join("\n"),
];

const whoElse = (): string[] => [
  "## Recipients (d)",
  record.recipients
    .map(
      ({ name, when }) =>
        `- ${name}${when === "always" ? "" : ", in single cases: `tacet registers disclosures` (R34)"}`,
    )
    .join("\n"),
  "## Transfers to other countries (e)",
  tableOf(
    ["From", "To", "Country", "Signed by", "Rests on", "Until"],
    record.transfers.map((one) => [
      ...[one.from, one.to, one.country, one.entities.join(" ")],
      ...[one.rests, one.validTo ?? ""],
    ]),
  ),
];

const protection = (): string[] => [
  "## How long (f)",
  record.periods.map(({ of, ends }) => `- ${of}: ${ends}`).join("\n"),
  "## How it is protected (g, Art 32)",
  record.measures
    .map(({ what, shownBy }) => `- ${what} (${shownBy})`)
    .join("\n"),
  "## Processors (Art 28, 30(2))",
  `${record.processors.join(", ")}: each keeps its own record of what it does for us. None of the joint controllers processes for others with this product, whose ${String(routes.length)} ways in are in docs/interfaces.md.`,
];

const tableOf = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
