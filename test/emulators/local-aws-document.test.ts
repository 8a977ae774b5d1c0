import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const documentPath = join(
  import.meta.dirname,
  "..",
  "..",
  "docs",
  "local-aws.md",
);

/** The titles a text has between these marks, in alphabetical order. */
function titles(text: string, between: RegExp): string[] {
  return Array.from(text.matchAll(between), (found) => found[1] ?? "").sort();
}

test("docs/local-aws.md has a line for each canary, and a canary for each line", async () => {
  const names = await readdir(import.meta.dirname);
  const suites = names.filter((name) => name.endsWith(".test.ts"));
  const sources = await Promise.all(
    suites.map((name) => readFile(join(import.meta.dirname, name), "utf8")),
  );
  const canaries = titles(
    sources.join("\n"),
    /test(?:\.concurrent)?\(\s*"([^"]* still [^"]*)"/g,
  );
  const lines = titles(
    await readFile(documentPath, "utf8"),
    /`([^`]* still [^`]*)` *\|$/gm,
  );
  expect(lines).toEqual(canaries);
});
