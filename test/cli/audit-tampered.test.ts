import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  anchor,
  append,
  check,
  fetched,
  linesOf,
  objectsIn,
  openAudited,
} from "#test/builders/audit";
import { answer, aCall } from "#test/builders/calls";
import { type Office, opening } from "#test/builders/office";
import { checkAudit } from "#test/independent/check-audit";
import { tacet } from "./served.ts";

/** Six records in three objects, and an anchor over all of them. */
async function aStore(): Promise<Office> {
  const office = await openAudited();
  for (let object = 0; object < 3; object += 1) {
    await answer(office, aCall(), { digit: "2" });
    await answer(office, aCall(), { digit: "2" });
    await append(office);
  }
  await anchor(office, opening);
  return office;
}

type Segments = { file: string; lines: string[] }[];
let office: Office;
let whole: Segments;
let ending: { last: number; head: string; day: string };

beforeAll(async () => {
  office = await aStore();
  whole = (await objectsIn(office)).map(({ key, text }) => ({
    file: key.slice("chain/".length),
    lines: linesOf(text),
  }));
  const proven = await check(whole);
  if ("fault" in proven) throw new Error(proven.says);
  ending = { last: proven.records, head: proven.head, day: "2026-11-24" };
});

const copy = (): Segments => structuredClone(whole);
const seqAt = (segment: number, line: number) => segment * 2 + line + 1;

describe("verify names the first wrong record when", () => {
  test("any byte of the store is changed (R68, T93, T96)", async () => {
    for (const [at, { lines }] of whole.entries())
      for (const [row, line] of lines.entries())
        for (const place of Buffer.from(line).keys()) {
          const bytes = Buffer.from(line);
          bytes.writeUInt8((bytes.readUInt8(place) + 1) % 256, place);
          const changed = copy();
          const segment = changed[at];
          if (segment !== undefined)
            segment.lines = linesOf(
              segment.lines.with(row, bytes.toString("utf8")).join(""),
            );
          const found = await check(changed);
          expect(
            found,
            `${String(at)} ${String(row)} ${String(place)}`,
          ).toMatchObject({
            seq: seqAt(at, row),
          });
        }
  });

  test.each([
    [
      "two records of an object change places",
      (all: Segments) => all[1]?.lines.reverse(),
      3,
      "misplaced",
    ],
    [
      "a record is left out",
      (all: Segments) => all[1]?.lines.shift(),
      3,
      "misplaced",
    ],
    [
      "a record stands twice",
      (all: Segments) => all[1]?.lines.push(all[1].lines[1] ?? ""),
      5,
      "misplaced",
    ],
    [
      "an object is left out",
      (all: Segments) => all.splice(1, 1),
      3,
      "missing",
    ],
    [
      "an object is emptied",
      (all: Segments) => all[1]?.lines.splice(0),
      3,
      "missing",
    ],
    [
      "an object has a second version (T96)",
      (all: Segments) =>
        all.splice(2, 0, {
          file: "000000000003~other.ndjson",
          lines: all[1]?.lines ?? [],
        }),
      3,
      "forked",
    ],
    [
      "two objects have the same record (T96)",
      (all: Segments) =>
        all.splice(2, 0, {
          file: "000000000004.ndjson",
          lines: all[1]?.lines.slice(1) ?? [],
        }),
      4,
      "forked",
    ],
    ["the end is cut off (T96)", (all: Segments) => all.pop(), 5, "truncated"],
    [
      "the last record is cut off (T96)",
      (all: Segments) => all[2]?.lines.pop(),
      6,
      "truncated",
    ],
  ] as const)("%s", async (_, tamper, seq, fault) => {
    const tampered = copy();
    tamper(tampered);
    expect(await check(tampered, [ending])).toMatchObject({ seq, fault });
  });

  test("a record is joined to another past (T96)", async () => {
    const other = await aStore();
    const foreign = (await objectsIn(other))[1];
    const tampered = copy();
    tampered.splice(1, 1, {
      file: "000000000003.ndjson",
      lines: linesOf(foreign?.text ?? ""),
    });
    expect(await check(tampered, [ending])).toMatchObject({
      seq: 3,
      fault: "not-joined",
    });
  });

  test("the whole chain is written anew (T96)", async () => {
    const other = await aStore();
    const foreign = (await objectsIn(other)).map(({ key, text }) => ({
      file: key.slice("chain/".length),
      lines: linesOf(text),
    }));
    expect(await check(foreign)).not.toHaveProperty("fault");
    expect(await check(foreign, [ending])).toMatchObject({
      seq: 6,
      fault: "rewritten",
    });
  });
});

describe("tacet audit verify", () => {
  const argv = ["audit", "verify", ".", "--key", "key.pem"];

  test("proves a store with its folder and the public key alone (R68)", async () => {
    const cwd = await fetched(office);
    const { code, out } = await tacet([...argv, "--json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verified: true,
      records: 6,
      segments: 3,
      anchored: { last: 6 },
    });
    expect(checkAudit(cwd, join(cwd, "key.pem"))).toBeUndefined();
  });

  test("says which record is wrong and where, and ends with 1", async () => {
    const cwd = await fetched(office);
    const file = join(cwd, "chain", "000000000003.ndjson");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"revision":0', '"revision":1'));
    const { code, err } = await tacet(argv, { cwd });
    expect(code).toBe(1);
    expect(err).toContain("Record 3 was changed");
    expect(err).toContain("000000000003.ndjson, line 1");
    expect(checkAudit(cwd, join(cwd, "key.pem"))).toBe(3);
  });

  test("finds what was cut off by an anchor that was kept elsewhere (T96)", async () => {
    const cwd = await fetched(office);
    const elsewhere = join(cwd, "elsewhere");
    mkdirSync(elsewhere);
    cpSync(join(cwd, "anchors"), elsewhere, { recursive: true });
    rmSync(join(cwd, "anchors"), { recursive: true });
    rmSync(join(cwd, "chain", "000000000005.ndjson"));
    const alone = await tacet(argv, { cwd });
    expect(alone.code).toBe(0);
    expect(alone.out).toContain("No anchor was given");
    const found = await tacet([...argv, "--anchors", elsewhere, "--json"], {
      cwd,
    });
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      verified: false,
      fault: "truncated",
      seq: 5,
    });
  });

  test("takes no anchor that nobody signed (T96)", async () => {
    const cwd = await fetched(office);
    const [name = ""] = readdirSync(join(cwd, "anchors"));
    const path = join(cwd, "anchors", name);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace('"last":6', '"last":5'),
    );
    const { code, err } = await tacet(argv, { cwd });
    expect(code).toBe(1);
    expect(err).toContain("signature does not fit");
  });

  test.each([
    [["audit", "verify", "nowhere", "--key", "key.pem"], "no audit chain"],
    [["audit", "verify", ".", "--key", "nothing.pem"], "no public key"],
  ])("says what is missing: %j", async (asked, words) => {
    const cwd = await fetched(office);
    const { code, err } = await tacet(asked, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
