import { createHash } from "node:crypto";
import { checkStatement } from "./check-statement.ts";
import { zipFiles } from "./zip-files.ts";

export type Opened = {
  files: ReadonlyMap<string, Buffer>;
  faults: string[];
};

/**
 * Opens a package with our public key and nothing of our code: its signature, each file's size and digest, files too many
 * or too few, and names that lead out of the folder.
 */
export function openedPackage(
  zip: Buffer,
  publicKeyPem: string,
  format: string,
): Opened {
  const all = zipFiles(zip);
  const files = new Map(all.map(({ name, content }) => [name, content]));
  const manifest = files.get("manifest.json")?.toString("utf8") ?? "{}";
  const listed = listedIn(manifest);
  const faults = [
    ...(files.size === all.length ? [] : ["two files have one name"]),
    ...[...files.keys()].filter(leadsOut).map((name) => `${name} leads out`),
    ...(isSigned(manifest, publicKeyPem, format)
      ? []
      : ["the signature does not fit"]),
    ...[...files.keys()]
      .filter((name) => name !== "manifest.json" && !listed.has(name))
      .map((name) => `${name} is not in the manifest`),
    ...[...listed].flatMap(([name, promised]) =>
      fileFaults(name, promised, files.get(name)),
    ),
  ];
  return { files, faults };
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

const isSigned = (manifest: string, key: string, format: string): boolean =>
  member(member(parsed(manifest), "statement"), "format") === format &&
  checkStatement(manifest, key);

const leadsOut = (name: string): boolean =>
  name.startsWith("/") ||
  name.includes("\\") ||
  name.includes(":") ||
  name.split("/").some((part) => part === "" || /^\.+$/.test(part));

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;
