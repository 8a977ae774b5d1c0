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
    `Art 20(1): data a person provided, where the processing rests on their consent or on a contract and is carried out by automated means. That is a customer, whose calls are recorded with their consent (R23). An agent's recordings rest on a legitimate interest (R25, Art 6(1)(f)), so that an agent's request is not registered with portability (docs/workflow.md); calls of a customer without a consent are left out, or refused as \`not-portable\` (${refusalTable["not-portable"].article}).`,
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
    "`npx node test/independent/check-portable.ts PACKAGE.zip KEY.pem` checks all of it without our code.",
    "",
    "## Tables",
    ...portableNames.flatMap(tableText),
    "",
    ...directTransmission,
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

const directTransmission = [
  "## Direct transmission",
  "",
  "Art 20(2): where it is technically feasible the package goes from us to another controller. A receiver stands in the settings (`receivers`: id, name, HTTPS address) after people reviewed whose it is; no other address is ever called, none comes from a request, and no redirect is followed. The identity is established first, a person grants it, by `tacet requests approve ID --transmit-to RECEIVER` or as the request asked (`tacet requests start --transmit-to`), and only the portable package is sent.",
  "",
  "What a receiver has to offer:",
  "",
  "```http",
  "POST /portability HTTP/1.1",
  "Content-Type: application/zip",
  "Content-Length: 48213",
  "Content-Digest: sha-256=:base64:          (RFC 9530)",
  'Idempotency-Key: "<requestId>-<round>"    (the same for every try)',
  "Tacet-Transmission: <base64url of a signed statement>",
  "```",
  "",
  "`Tacet-Transmission` is a signed statement (docs/decisions/011) of format `tacet-transmission-1`: `transmissionId`, `requestId`, `receiver` (id and address), `asOf`, and the package's `bytes` and `sha256`. Whoever receives checks it with our public key, which privacy staff hands out when the receiver is set up (`tacet keys`), and that it is for them: a package for somebody else is not to be taken. Whose data it is stands in the package's tables `request` and `numbers`.",
  "",
  "| Answer | What follows |",
  "| --- | --- |",
  "| 2xx | taken. Status and the SHA-256 of what was answered are the receipt, and evidence; nothing else of the answer is kept. The same for a repeat of the same `Idempotency-Key`, which is taken once |",
  "| 408, 425, 429, 5xx, none | tried again, three times in all within minutes |",
  "| any other, redirects too | refused |",
  "",
  "A transmission that does not succeed keeps nobody from the answer: privacy staff is told, and the person gets the package for download, and is told why.",
  "",
  "`test/independent/receive-package.ts` is a receiver in one file, without our code: `npx node test/independent/receive-package.ts PORT KEY.pem local-receiver`, and `RECEIVER=http://127.0.0.1:PORT/portability npm start` beside it.",
];
