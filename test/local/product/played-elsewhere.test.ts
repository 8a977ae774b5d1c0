import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { anOffice } from "./by-command.ts";
import { closedAs, granted } from "./closed-file.ts";
import { aDirectory, seconds } from "./running-product.ts";

test("a play inside Talkdesk is in the subject's copy, with its date and that no purpose was stated (R29, T66, T97)", async () => {
  const office = await anOffice();
  const { product, desk } = office;
  for (const { id: recordingId } of product.talkdesk.control.observe()
    .recordings)
    product.talkdesk.control.play({ recordingId, userId: "user-of-nobody" });
  await seconds(product, 2.5 * 3600);
  const id = await granted(office, "access");
  await closedAs(office, id, "access");
  const zip = join(aDirectory(), "package.zip");
  expect((await desk("export", id, "--out", zip)).code).toBe(0);
  const files = unzipSync(readFileSync(zip));
  const text = (name: string) =>
    new TextDecoder().decode(files[name] ?? new Uint8Array());
  expect(text("data.json")).toMatch(/"door":\s*"platform"/);
  expect(text("index.html")).toContain("inside the call platform");
  expect(text("index.html")).toContain("purpose not stated");
  expect(text("data.json") + text("index.html")).not.toContain("user-of");
}, 240_000);
