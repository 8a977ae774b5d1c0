import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { served } from "./served.ts";

const register = {
  register: "requests",
  month: "2026-11",
  columns: ["requestId", "right", "receivedAt", "overdue", "days"],
  rows: [
    {
      requestId: "q-1",
      right: "access",
      receivedAt: "2026-11-24T10:00:00.000Z",
      overdue: true,
      days: 31,
    },
  ],
  counts: { right: { access: 1 } },
  times: {
    requests: 1,
    answered: 1,
    overdue: 1,
    medianDays: 31,
    p90Days: null,
  },
};
const csv = "requestId,right\r\nq-1,access\r\n";

test("a register is a table, what its lines come to, and how long requests took", async () => {
  await using api = await served({
    "GET /registers/requests?month=2026-11": { body: register },
  });
  const { out } = await api.tacet(
    ...["registers", "requests", "--month", "2026-11"],
  );
  expect(out).toBe(
    [
      "REQUEST ID  RIGHT   RECEIVED AT        OVERDUE  DAYS",
      "q-1         access  2026-11-24 10:00Z  yes      31",
      "",
      "BY     VALUE   LINES",
      "right  access  1",
      "",
      "requests         1",
      "answered         1",
      "overdue          1",
      "days, median     31",
      "days, 90 of 100  -",
      "",
    ].join("\n"),
  );
});

test("an empty register says so", async () => {
  await using api = await served({
    "GET /registers/refusals": {
      body: {
        ...register,
        register: "refusals",
        rows: [],
        counts: {},
        times: undefined,
      },
    },
  });
  const { out } = await api.tacet("registers", "refusals");
  expect(out).toBe("Nothing in the register of refusals of 2026-11.\n");
});

test("--csv gives the API's CSV byte for byte, on the screen or into a file", async () => {
  await using api = await served({
    "GET /registers/refusals.csv": { body: csv },
  });
  const shown = await api.tacet("registers", "refusals", "--csv");
  expect([shown.code, shown.out]).toEqual([0, csv]);
  const saved = await api.tacet(
    ...["registers", "refusals", "--csv", "--out", "r.csv"],
  );
  expect(saved.out).toBe(`Saved as ${join(api.folder, "r.csv")}.\n`);
  expect(readFileSync(join(api.folder, "r.csv"), "utf8")).toBe(csv);
  expect(api.asked[0]?.headers["accept"]).toBe("text/csv");
});

test("--out without --csv keeps the JSON", async () => {
  await using api = await served({
    "GET /registers/requests": { body: register },
  });
  await api.tacet("registers", "requests", "--out", "r.json");
  expect(
    JSON.parse(readFileSync(join(api.folder, "r.json"), "utf8")),
  ).toMatchObject({ month: "2026-11" });
});

test("a file that is there already is not written over, and nothing is asked", async () => {
  await using api = await served({});
  writeFileSync(join(api.folder, "r.csv"), "mine");
  const { code, err } = await api.tacet(
    ...["registers", "requests", "--csv", "--out", "r.csv"],
  );
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("is there already");
});

test("a token that is not taken ends the command as everywhere", async () => {
  await using api = await served({
    "GET /registers/requests.csv": { status: 401, body: {} },
  });
  const { code, err } = await api.tacet("registers", "requests", "--csv");
  expect(code).toBe(3);
  expect(err).toContain("The token is not accepted");
});

test("the record of processing is a register of no month", async () => {
  await using api = await served({
    "GET /registers/processing": {
      body: {
        register: "processing",
        day: "2026-11-30",
        columns: ["article", "name"],
        rows: [{ article: "28", name: "Talkdesk, Inc." }],
        counts: {},
      },
    },
  });
  const { out } = await api.tacet("registers", "processing");
  expect(out).toContain("28       Talkdesk, Inc.");
  const refused = await api.tacet(
    ...["registers", "processing", "--month", "2026-11"],
  );
  expect(refused.code).toBe(2);
});
