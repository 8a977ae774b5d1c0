import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { checkStatement } from "./check-statement.ts";
import { pageFaults } from "./check-page.ts";
import { zipFiles } from "./zip-files.ts";

/**
 * Everything that is wrong with a package, by somebody who has the file and our public key and nothing of our code:
 * its signature, each file's size and digest, files too many or too few, names that lead out of the folder, and a page
 * that does not show all of it or asks somebody else for something.
 */
export function packageFaults(zip: Buffer, publicKeyPem: string): string[] {
  const all = zipFiles(zip);
  const files = new Map(all.map(({ name, content }) => [name, content]));
  const manifest = files.get("manifest.json")?.toString("utf8") ?? "{}";
  const listed = listedIn(manifest);
  return [
    ...(files.size === all.length ? [] : ["two files have one name"]),
    ...[...files.keys()].filter(leadsOut).map((name) => `${name} leads out`),
    ...(isSigned(manifest, publicKeyPem) ? [] : ["the signature does not fit"]),
    ...[...files.keys()]
      .filter((name) => name !== "manifest.json" && !listed.has(name))
      .map((name) => `${name} is not in the manifest`),
    ...[...listed].flatMap(([name, promised]) =>
      fileFaults(name, promised, files.get(name)),
    ),
    ...pageFaults(
      files.get("index.html")?.toString("utf8") ?? "",
      new Set(files.keys()),
    ),
    ...audioFaults(files),
  ];
}

type Promised = { bytes: unknown; sha256: unknown };

function listedIn(manifest: string): Map<string, Promised> {
  const files = member(member(parsed(manifest), "statement"), "files");
  return new Map(
    (Array.isArray(files) ? files : []).map((file: unknown) => [
      String(member(file, "name")),
      { bytes: member(file, "bytes"), sha256: member(file, "sha256") },
    ]),
  );
}

function fileFaults(
  name: string,
  { bytes, sha256 }: Promised,
  content: Buffer | undefined,
): string[] {
  if (content === undefined) return [`${name} is missing`];
  const digest = createHash("sha256").update(content).digest("hex");
  return content.length === bytes && digest === sha256
    ? []
    : [`${name} is not what the manifest says`];
}

/** What the data name as audio is there, and there is no audio that they do not name. */
function audioFaults(files: ReadonlyMap<string, Buffer>): string[] {
  const calls = member(
    parsed(files.get("data.json")?.toString("utf8") ?? "{}"),
    "calls",
  );
  const named = (Array.isArray(calls) ? calls : [])
    .flatMap((call: unknown) => member(call, "recordings"))
    .map((recording) => member(recording, "audio"))
    .filter((audio) => typeof audio === "string");
  const held = [...files.keys()].filter((name) => name.startsWith("audio/"));
  return named.toSorted().join() === held.toSorted().join()
    ? []
    : ["the data name other audio than there is"];
}

const isSigned = (manifest: string, key: string): boolean =>
  member(member(parsed(manifest), "statement"), "format") ===
    "tacet-package-1" && checkStatement(manifest, key);

const leadsOut = (name: string): boolean =>
  name.startsWith("/") ||
  name.includes("\\") ||
  name.includes(":") ||
  name.split("/").some((part) => part === "" || /^\.+$/.test(part));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;

/** By hand: `node test/independent/check-package.ts PACKAGE.zip KEY.pem`. */
function main([zip = "", key = ""]: readonly string[]): void {
  const faults = packageFaults(readFileSync(zip), readFileSync(key, "utf8"));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log("As it was made: signed, whole, and it asks nobody else.");
  process.exitCode = faults.length === 0 ? 0 : 1;
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  main(process.argv.slice(2));
