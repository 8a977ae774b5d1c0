import { portableNames, tableNamed } from "#domain/package/portable-csv";
import type { PortableName } from "#domain/package/portable-tables";
import { refusalTable } from "#domain/rights/refusal-table";

/** What a package to take elsewhere has in it, from the table that it is written by. */
export const portabilityDocument = (): string =>
  [
    "# Portability",
    "",
    "Printed from `domain/package/portable-tables.ts` by `npm run docs`.",
    "",
    "## Who has the right, and to what",
    "",
    `Art 20(1): data a person provided, where the processing rests on their consent or on a contract and is carried out by automated means. That is a customer, whose calls are recorded with their consent (R23). An employee's recordings rest on a legitimate interest (R25, Art 6(1)(f)): \`tacet requests identify --employee\` says so, and portability is then refused as \`not-portable\` (${refusalTable["not-portable"].article}).`,
    "",
    "The package is narrower than the copy of Art 15 (T68): what the person said, answered, asked and when they called. Nothing that others made of it: no evaluation, no transcript, no agent's data, nobody's consultations, nothing about what we do with it. A call without a consent that carries it is named in `leftOut`, with the article. Of audio there is the person's own side, whatever an authority lets access have (Art 20(4)).",
    "",
    "## Files",
    "",
    "One ZIP, in open formats, for programs; nothing in it needs ours.",
    "",
    "| File | What |",
    "| --- | --- |",
    "| `data.json` | every table below, in UTF-8 (RFC 8259): `{ format, requestId, asOf, tables, leftOut }`; a member that is not there stands for nothing |",
    "| `<table>.csv` | one table (RFC 4180): UTF-8, a line of headings, CR LF, an empty cell for nothing. Cells are exact: a spreadsheet may take one that begins with `=` or `+` for a formula, so read them as text |",
    "| `csv-metadata.json` | columns, types and keys of each CSV file (W3C, Metadata Vocabulary for Tabular Data) |",
    "| `audio/<recordingId>.wav` or `.mp3` | WAV (PCM) where others' voices were left out, else as recorded |",
    "| `manifest.json` | size in bytes and SHA-256 of every other file, signed, format `tacet-portable-1`: `tacet verify manifest.json --key KEY.pem` (docs/decisions/011) |",
    "",
    "`node test/independent/check-portable.ts PACKAGE.zip KEY.pem` checks all of it without our code.",
    "",
    "## Tables",
    ...portableNames.flatMap(tableText),
    "",
  ].join("\n");

function tableText(name: PortableName): string[] {
  const { says, key, columns } = tableNamed(name);
  return [
    "",
    `### ${name}`,
    "",
    `${says}. Key: ${key.map((one) => `\`${one}\``).join(", ")}.`,
    "",
    "| Column | Type | Always there | What |",
    "| --- | --- | --- | --- |",
    ...columns.map(
      (column) =>
        `| \`${column.name}\` | ${column.datatype} | ${column.required ? "yes" : ""} | ${column.says} |`,
    ),
  ];
}
