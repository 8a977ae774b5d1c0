import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { member, openedPackage, parsed } from "./check-manifest.ts";
import { pageFaults } from "./check-page.ts";

/**
 * Everything that is wrong with a package, by somebody who has the file and our public key and nothing of our code: what
 * its manifest does not bear out, and a page that does not show all of it or asks somebody else for something.
 */
export function packageFaults(zip: Buffer, publicKeyPem: string): string[] {
  const { files, faults } = openedPackage(zip, publicKeyPem, "tacet-package-1");
  return [
    ...faults,
    ...pageFaults(
      files.get("index.html")?.toString("utf8") ?? "",
      new Set(files.keys()),
    ),
    ...audioFaults(files),
  ];
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

/** By hand: `npx node test/independent/check-package.ts PACKAGE.zip KEY.pem`. */
function main([zip = "", key = ""]: readonly string[]): void {
  const faults = packageFaults(readFileSync(zip), readFileSync(key, "utf8"));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log("As it was made: signed, whole, and it asks nobody else.");
  process.exitCode = faults.length === 0 ? 0 : 1;
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  main(process.argv.slice(2));
