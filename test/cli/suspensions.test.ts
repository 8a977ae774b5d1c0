import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { served } from "./served.ts";

const id = "3b1f0c52-3a3e-4f0b-9a55-0c1f6f1f2f22";
const aSuspension = (changes: object = {}) => ({
  suspensionId: id,
  type: "hold",
  matterId: "MATTER-7",
  ground: "legal-claim",
  legalSource: "Art 17(3)(e)",
  owner: "staff-1",
  reviewBy: "2027-01-31",
  state: "in-force",
  named: 3,
  placed: { by: "staff-1", at: "2026-11-24T10:00:00.000Z" },
  counts: { found: 3, held: 2, failed: 1, unknown: 0 },
  lookedAt: null,
  ...changes,
});
const details = (changes: object = {}) => ({
  ...aSuspension(),
  additions: [{ missing: ["i-9"] }],
  recordings: [],
  after: null,
  history: [],
  ...changes,
});
const failedOne = (recordingId: string) => ({
  recordingId,
  interactionId: "i-1",
  state: "failed",
  failure: "hold-not-proven",
  at: "2026-11-24T10:01:00.000Z",
});
const place = [
  ..."holds place --matter MATTER-7 --ground legal-claim".split(" "),
  ..."--review-by 2027-01-31".split(" "),
];

test("a hold of 2,500 recordings is posted once and added to twice", async () => {
  await using api = await served({
    "POST /suspensions": { status: 202, body: aSuspension() },
    [`POST /suspensions/${id}/additions`]: {
      status: 202,
      body: aSuspension({ state: "placing" }),
    },
  });
  const ids = Array.from({ length: 2500 }, (_, index) => `r-${index}`);
  writeFileSync(join(api.folder, "ids.txt"), `${ids.join("\n")}\n`);
  const { code, out, err } = await api.tacet(
    ...place,
    "--recordings",
    "ids.txt",
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^state +placing$/m);
  expect(err).toContain("1000 ids named");
  expect(api.asked.map(({ line }) => line)).toEqual([
    "POST /suspensions",
    `POST /suspensions/${id}/additions`,
    `POST /suspensions/${id}/additions`,
  ]);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    type: "hold",
    matterId: "MATTER-7",
    ground: "legal-claim",
    reviewBy: "2027-01-31",
    scope: { kind: "recordings", recordingIds: ids.slice(0, 1000) },
  });
  expect(JSON.parse(api.asked[2]?.body ?? "")).toEqual({
    scope: { kind: "recordings", recordingIds: ids.slice(2000) },
  });
});

test("a hold says what it covers, and on which of the law's grounds (T23)", async () => {
  await using api = await served({});
  const nothing = await api.tacet(...place);
  const useful = await api.tacet(
    ...place.with(5, "might-be-useful"),
    "--call",
    "i-1",
  );
  expect([nothing.code, useful.code, api.asked]).toEqual([2, 2, []]);
  expect(useful.err).toContain("legal-claim, legal-obligation");
});

test("a hold may name a ground to pass a territory's cap, and only one of the list (T7, T23)", async () => {
  await using api = await served({
    "POST /suspensions": {
      status: 202,
      body: aSuspension({ beyondCap: "court-order" }),
    },
  });
  const beyond = (ground: string) =>
    api.tacet(...place, "--call", "i-1", "--beyond-cap", ground);
  const { code, err } = await beyond("important");
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("court-order, statute, pending-claim");
  expect((await beyond("court-order")).out).toMatch(
    /^beyond a cap +court-order$/m,
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    ground: "legal-claim",
    beyondCap: "court-order",
  });
});

test("what failed is listed to its last page, with its code", async () => {
  await using api = await served({
    [`GET /suspensions/${id}?state=failed`]: {
      body: details({ recordings: [failedOne("r-1")], after: "r-1" }),
    },
    [`GET /suspensions/${id}?state=failed&after=r-1`]: {
      body: details({ recordings: [failedOne("r-2")] }),
    },
  });
  const { out } = await api.tacet(
    "holds",
    "show",
    id,
    "--recordings",
    "failed",
  );
  expect(out).toMatch(/^r-1 +i-1 +failed .*hold-not-proven$/m);
  expect(out).toMatch(/^r-2 /m);
  expect(out).toMatch(/^progress +in-force, 3 looked at, 2 held, 1 failed$/m);
  expect(out).toContain("i-9");
});

test("open holds are listed by type", async () => {
  await using api = await served({
    "GET /suspensions?type=hold": { body: { suspensions: [aSuspension()] } },
    "GET /suspensions?type=restriction": { body: { suspensions: [] } },
  });
  expect((await api.tacet("holds", "list")).out).toMatch(
    /MATTER-7 +legal-claim +in-force +2027-01-31 +2 +3$/m,
  );
  expect((await api.tacet("restrictions", "list")).out).toBe(
    "No restrictions.\n",
  );
});

test.each([
  ["release", "release", {}, []],
  ["approve", "release/approval", {}, []],
  ["cancel", "release/cancellation", {}, []],
  ["review", "review", { reviewBy: "2027-02-01" }, ["--by", "2027-02-01"]],
] as const)(
  "tacet holds %s is one decision of one person",
  async (command, path, body, words) => {
    await using api = await served({
      [`POST /suspensions/${id}/${path}`]: {
        body: aSuspension({ state: "release-asked" }),
      },
    });
    const { code, out } = await api.tacet("holds", command, id, ...words);
    expect(code).toBe(0);
    expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(body);
    expect(out).toContain(`tacet holds approve ${id} (by somebody else)`);
  },
);

test("that a restriction's subject was told is recorded with channel and time (T20)", async () => {
  await using api = await served({
    [`POST /suspensions/${id}/told`]: {
      body: aSuspension({ type: "restriction" }),
    },
  });
  await api.tacet(
    ..."restrictions told".split(" "),
    id,
    ..."--channel letter --at 2026-11-24T12:00:00+02:00".split(" "),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    channel: "letter",
    toldAt: "2026-11-24T10:00:00.000Z",
  });
});
