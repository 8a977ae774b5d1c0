import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { member, openedPackage, parsed } from "./check-manifest.ts";
import { csvRows } from "./read-csv.ts";

/**
 * Everything that is wrong with a package to take elsewhere, by somebody who has the file and our public key and nothing
 * of our code: what its manifest does not bear out, a file of another kind, a table that is not what its metadata say or
 * not what the JSON says, audio that is none, and anything that is not the person's own to take (Art 20).
 */
export function portableFaults(zip: Buffer, publicKeyPem: string): string[] {
  const { files, faults } = openedPackage(
    zip,
    publicKeyPem,
    "tacet-portable-1",
  );
  const text = (name: string) => files.get(name)?.toString("utf8") ?? "";
  const data = parsed(text("data.json"));
  const tables = listIn(parsed(text("csv-metadata.json")), "tables");
  return [
    ...faults,
    ...[...files.keys()]
      .filter((name) => !isOpenFormat(name))
      .map((name) => `${name} is of no open format`),
    ...tables.flatMap((table) =>
      tableFaults(
        table,
        text(String(member(table, "url"))),
        member(data, "tables"),
      ),
    ),
    ...audioFaults(files, listIn(member(data, "tables"), "recordings")),
    ...[...keysIn(data)]
      .filter((key) => notTheirs.test(key))
      .map((key) => `${key} is not the person's to take`),
  ];
}

const isOpenFormat = (name: string): boolean =>
  /^(?:[a-z-]+\.(?:json|csv)|audio\/[0-9a-f-]+\.(?:wav|mp3))$/.test(name);

const notTheirs =
  /evaluat|agent|consult|staff|transcript|purposes|legalBasis|recipient|keeper|dueAt/i;

function tableFaults(table: unknown, csv: string, json: unknown): string[] {
  const url = String(member(table, "url"));
  const columns = listIn(member(table, "tableSchema"), "columns");
  const names = columns.map((column) => String(member(column, "name")));
  const [head = [], ...rows] = csvRows(csv);
  if (head.join() !== names.join())
    return [`${url} has other columns than its metadata say`];
  const inJson = listIn(json, url.replace(/\.csv$/, "")).map((row) =>
    names.map((name) => cellOf(member(row, name))),
  );
  const key = listIn(member(table, "tableSchema"), "primaryKey").map(String);
  const keys = rows.map((row) =>
    key.map((name) => row[names.indexOf(name)]).join("\n"),
  );
  return [
    ...(JSON.stringify(rows) === JSON.stringify(inJson)
      ? []
      : [`${url} is not what data.json says`]),
    ...(new Set(keys).size === keys.length ? [] : [`${url} repeats a key`]),
    ...rows.flatMap((row) =>
      columns.flatMap((column, position) =>
        cellFault(column, row[position] ?? "", url),
      ),
    ),
  ];
}

const cellOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "boolean" ? String(value) : "";

const forms: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
};

function cellFault(column: unknown, cell: string, url: string): string[] {
  const name = String(member(column, "name"));
  if (cell === "")
    return member(column, "required") === true
      ? [`${url} lacks a ${name}`]
      : [];
  return forms[String(member(column, "datatype"))]?.test(cell) === true
    ? []
    : [`${url} has a ${name} of another type`];
}

/** The tables name the audio there is, and it is what its name says, by its first bytes. */
function audioFaults(
  files: ReadonlyMap<string, Buffer>,
  recordings: readonly unknown[],
): string[] {
  const named = recordings.map((one) => String(member(one, "file")));
  const held = [...files].filter(([name]) => name.startsWith("audio/"));
  return [
    ...(named.toSorted().join() ===
    held
      .map(([name]) => name)
      .toSorted()
      .join()
      ? []
      : ["the tables name other audio than there is"]),
    ...held
      .filter(([name, bytes]) => !isAudio(name, bytes))
      .map(([name]) => `${name} is no audio of its kind`),
  ];
}

const isAudio = (name: string, bytes: Buffer): boolean =>
  name.endsWith(".wav")
    ? bytes.toString("latin1", 0, 4) === "RIFF" &&
      bytes.toString("latin1", 8, 12) === "WAVE"
    : bytes.toString("latin1", 0, 3) === "ID3" ||
      (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);

function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    yield* keysIn(each);
  }
}

function listIn(value: unknown, name: string): unknown[] {
  const list: unknown = member(value, name);
  return Array.isArray(list) ? list : [];
}

/** By hand: `npx node test/independent/check-portable.ts PACKAGE.zip KEY.pem`. */
function main([zip = "", key = ""]: readonly string[]): void {
  const faults = portableFaults(readFileSync(zip), readFileSync(key, "utf8"));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log("As it was made: signed, whole, and theirs to take.");
  process.exitCode = faults.length === 0 ? 0 : 1;
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  main(process.argv.slice(2));
