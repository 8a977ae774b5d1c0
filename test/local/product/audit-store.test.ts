import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Product } from "#local/run/open-product";
import { people } from "#local/run/people";
import { checkAudit } from "#test/independent/check-audit";
import { aFile, atTheDesk, type Desk, done } from "./by-command.ts";
import {
  aDirectory,
  afterThePlay,
  days,
  runProduct,
} from "./running-product.ts";

const specialist = "local-quality-specialist";
const Found = z.object({
  records: z.array(
    z.looseObject({
      kind: z.string(),
      partition: z.string(),
      change: z.string(),
      facts: z.optional(z.looseObject({})),
    }),
  ),
});
const Calls = z.object({
  calls: z.array(
    z.looseObject({
      entityId: z.nullable(z.string()),
      interactionId: z.string(),
      recordings: z.array(
        z.looseObject({ recordingId: z.string(), state: z.string() }),
      ),
    }),
  ),
});
const Proven = z.looseObject({
  records: z.number(),
  anchored: z.looseObject({ last: z.number(), day: z.string() }),
});
const Keys = z.object({ keys: z.array(z.object({ pem: z.string() })) });

/** A day of work that the security team will want to know of, and the night after it. */
async function aDay(product: Product) {
  const quality = atTheDesk(product, specialist);
  const security = atTheDesk(product, "local-security");
  const { calls } = Calls.parse(
    await done(atTheDesk(product)("calls", "--day", "2026-03-02")),
  );
  const call = calls.find(
    ({ entityId, recordings }) =>
      entityId === "be-2" && recordings.some(({ state }) => state === "kept"),
  );
  const recordingId = call?.recordings[0]?.recordingId ?? "none";
  const wish = ["recordings", "play", recordingId, "--circumstance", "quality"];
  await done(quality(...wish, "--purpose", "service-quality"));
  const refused = await quality(...wish, "--purpose", "legal-claim");
  expect(refused.code).toBe(3);
  await done(
    security(
      "staff",
      "register",
      specialist,
      "--trained-on",
      "2026-03-01",
      "--trained-until",
      "2026-12-31",
    ),
  );
  await days(product, 1);
  return { security, interactionId: call?.interactionId ?? "none" };
}

/** What security brought, and a copy of it for somebody to tamper with. */
async function fetched(security: Desk) {
  const folder = join(aDirectory(), "audit");
  expect((await security("audit", "fetch", folder)).code).toBe(0);
  const key = join(aDirectory(), "keys.json");
  await security("keys", "--save", key);
  return {
    folder,
    verify: (place: string) => security("audit", "verify", place, "--key", key),
    copied: () => {
      const copy = aDirectory();
      cpSync(folder, copy, { recursive: true });
      return copy;
    },
  };
}

/** In each of a folder's objects that is meant, or without it. */
function tamper(
  folder: string,
  change: (file: string, firstSeq: number) => void,
): void {
  for (const name of readdirSync(join(folder, "chain")).sort())
    change(join(folder, "chain", name), Number(name.slice(0, 12)));
}

function changeAByte(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf('"digest":"') + '"digest":"'.length;
  bytes.writeUInt8(bytes.readUInt8(at) === 0x61 ? 0x62 : 0x61, at);
  writeFileSync(file, bytes);
}

test("security proves the running product's chain up to last night's anchor, with a folder and the public key (R68, T93, T96)", async () => {
  const { security } = await aDay(await afterThePlay());
  const { folder, verify, copied } = await fetched(security);
  const whole = await verify(folder);
  expect(whole.code).toBe(0);
  const { records, anchored } = Proven.parse(JSON.parse(whole.out));
  expect(anchored.day).toBe("2026-03-03");
  expect(anchored.last).toBeGreaterThan(100);
  expect(records).toBeGreaterThanOrEqual(anchored.last);
  const { keys } = Keys.parse(await done(security("keys")));
  expect(checkAudit(folder, aFile(keys[0]?.pem ?? ""))).toBeUndefined();

  const changed = copied();
  let sixth = 0;
  let objects = 0;
  tamper(changed, (file, firstSeq) => {
    objects += 1;
    if (objects !== 6) return;
    sixth = firstSeq;
    changeAByte(file);
  });
  const found = await verify(changed);
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toMatchObject({
    verified: false,
    fault: "changed",
    seq: sixth,
  });

  const cut = copied();
  tamper(cut, (file, firstSeq) => {
    if (firstSeq > anchored.last / 2) rmSync(file);
  });
  const missed = await verify(cut);
  expect(missed.code).toBe(1);
  expect(JSON.parse(missed.out)).toMatchObject({ fault: "truncated" });
});

test("security finds who listened, who was refused and why, and whose record was changed by whom (R29, R56, R57, R68)", async () => {
  const { security, interactionId } = await aDay(await afterThePlay());
  const search = async (...asked: string[]) =>
    Found.parse(JSON.parse((await security("audit", "search", ...asked)).out))
      .records;
  const heard = await search("--person", specialist, "--type", "listening");
  expect(heard.map(({ facts }) => facts)).toMatchObject([
    { verdict: "granted", purpose: "service-quality" },
    {
      verdict: "refused",
      purpose: "legal-claim",
      reasons: expect.stringContaining("purpose"),
    },
  ]);
  const ofTheCall = await search(
    "--call",
    interactionId,
    "--type",
    "listening",
  );
  expect(ofTheCall).toEqual(heard);
  const record = await search("--person", specialist, "--type", "staff");
  expect(record.map(({ change }) => change)).toEqual(["added", "changed"]);
  const acts = await search("--person", specialist, "--type", "staff.changed");
  expect(acts.map(({ facts }) => facts)).toMatchObject([
    { by: "local-security", evidence: "staff.changed" },
  ]);
});

test("nobody without the role security gets anything of the audit store (R68, T93)", async () => {
  const product = await runProduct();
  const others = Object.entries(people).filter(
    ([, roles]) => !roles.includes("security"),
  );
  expect(others.length).toBeGreaterThan(5);
  for (const [id] of others) {
    const desk = atTheDesk(product, id);
    for (const asked of [["fetch", join(aDirectory(), "audit")], ["search"]]) {
      const { code, err } = await desk("audit", ...asked);
      expect([id, code, err]).toEqual([
        ...[id, 3],
        expect.stringContaining("role security"),
      ]);
    }
  }
});
