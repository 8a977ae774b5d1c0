import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { anOffice, type Office } from "./by-command.ts";
import { closedAs, granted } from "./closed-file.ts";
import { aDirectory, statesOf } from "./running-product.ts";

/** The package as staff downloads it, whose digest the command has verified. */
async function packageOf({ desk }: Office, id: string) {
  const zip = join(aDirectory(), "package.zip");
  const { code, out } = await desk("export", id, "--out", zip);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ verified: true });
  return Object.keys(unzipSync(readFileSync(zip)));
}

test("access, from the request to the closed file: a copy of the call, and what Art 15 asks (R38)", async () => {
  const office = await anOffice();
  const id = await granted(office, "access");
  const file = await closedAs(office, id, "access");
  expect(file.subjects).toEqual([
    "Your request is registered",
    "The answer to your request for access",
    "Your package is ready",
  ]);
  const answer = file.letterOf("The answer to your request for access");
  expect(answer).toContain("Recordings concerned: 1");
  expect(answer).toContain("with audio in your package: 1");
  const files = await packageOf(office, id);
  expect(files).toEqual(
    expect.arrayContaining(["index.html", "data.json", "context.json"]),
  );
  expect(files.filter((name) => name.startsWith("audio/"))).toHaveLength(1);
  expect(await statesOf(office.product, "consent")).toEqual(["kept"]);
});

test("portability, from the request to the closed file: what they gave, in open formats (R43)", async () => {
  const office = await anOffice();
  const id = await granted(office, "portability");
  const file = await closedAs(office, id, "portability");
  const answer = file.letterOf("Your data in a form you can take elsewhere");
  expect(answer).toContain("Article 20 GDPR");
  expect(answer).toContain("Recordings in it: 1");
  const files = await packageOf(office, id);
  expect(files.some((name) => /^audio\/.+\.(?:wav|mp3)$/.test(name))).toBe(
    true,
  );
});
