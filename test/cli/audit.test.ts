import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { served } from "./served.ts";

const segment = (versionId: string, text: string) => ({
  key: "chain/000000000001.ndjson",
  versionId,
  text,
});

test("fetch brings the store page by page, and a second version under a name of its own (T96)", async () => {
  await using api = await served({
    "GET /audit/segments?of=chain": {
      body: { segments: [segment("a", "one\n")], next: "on" },
    },
    "GET /audit/segments?of=chain&after=on": {
      body: { segments: [segment("b/2", "other\n")], next: null },
    },
    "GET /audit/segments?of=anchors": {
      body: {
        segments: [
          { key: "anchors/2026-11-24.json", versionId: "a", text: "{}" },
        ],
        next: null,
      },
    },
  });
  const { code, out } = await api.tacet("audit", "fetch", "store");
  expect(code).toBe(0);
  expect(out).toContain("2 objects of the chain and 1 anchors");
  const chain = join(api.folder, "store", "chain");
  expect(readdirSync(chain).sort()).toEqual([
    "000000000001.ndjson",
    "000000000001~b_2.ndjson",
  ]);
  expect(readFileSync(join(chain, "000000000001.ndjson"), "utf8")).toBe(
    "one\n",
  );
});

test("fetch writes nowhere but into its folder", async () => {
  await using api = await served({
    "GET /audit/segments?of=chain": {
      body: {
        segments: [{ key: "chain/../../x.ndjson", versionId: "a", text: "" }],
        next: null,
      },
    },
  });
  const { code, err } = await api.tacet("audit", "fetch", "store");
  expect(code).toBe(1);
  expect(err).toContain("no part of it");
});

test("search shows who did what where, as far as the store reaches (R68)", async () => {
  const record = {
    seq: 7,
    at: "2026-11-24T10:00:00.000Z",
    partition: "request#7d9f0c52",
    item: "evidence#approval.decided#1",
    kind: "evidence",
    change: "added",
    facts: { evidence: "approval.decided", by: "staff-1" },
  };
  await using api = await served({
    "GET /audit/records?person=staff-1": {
      body: { records: [record], read: 40, next: "on" },
    },
    "GET /audit/records?person=staff-1&after=on": {
      body: {
        records: [
          {
            ...record,
            seq: 8,
            kind: "listening",
            facts: { staffId: "staff-1", verdict: "refused" },
          },
        ],
        read: 2,
        next: null,
      },
    },
  });
  const { code, out } = await api.tacet(
    "audit",
    "search",
    "--person",
    "staff-1",
  );
  expect(code).toBe(0);
  expect(out).toMatch(
    /7 +2026-11-24 10:00Z +approval\.decided +added.*staff-1/,
  );
  expect(out).toMatch(/8 .*listening +added +refused .*staff-1/);
});
