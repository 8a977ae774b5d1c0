import { expect, test } from "vitest";
import { problem } from "./answers.ts";
import { served } from "./served.ts";

const finding = {
  type: "missing",
  severity: "high",
  owner: "it",
  state: "open",
  seenAt: "2026-11-25T02:10:00.000Z",
  about: { recordingId: "r-1" },
};
const compared = {
  day: "2026-11-24",
  step: "done",
  startedAt: "2026-11-25T02:00:00.000Z",
  endedAt: "2026-11-25T02:10:00.000Z",
  looked: { calls: 12, vault: 340 },
  found: 1,
  healed: 0,
  unread: 0,
  tries: 0,
};

test("a month's comparisons are a table", async () => {
  await using api = await served({
    "GET /reconciliations": {
      body: { month: "2026-11", reconciliations: [compared] },
    },
  });
  expect((await api.tacet("reconcile", "show")).out).toBe(
    [
      "DAY         STEP  ENDED              FOUND  HEALED  UNREAD",
      "2026-11-24  done  2026-11-25 02:10Z  1      0       0",
      "",
    ].join("\n"),
  );
});

test("a day's comparison says how far it is and what it found (T103)", async () => {
  await using api = await served({
    "GET /reconciliations/2026-11-24": {
      body: { ...compared, findings: [finding], moreFindings: true },
    },
  });
  const { out } = await api.tacet("reconcile", "show", "2026-11-24");
  expect(out).toMatch(/looked at: vault +340\n/);
  expect(out).toMatch(/missing +high +it +open +- +recordingId=r-1\n/);
  expect(out).toContain("There are more of them.");
});

test("open findings are a table, and none are said in words", async () => {
  await using api = await served({
    "GET /findings": { body: { findings: [] } },
  });
  expect((await api.tacet("findings")).out).toBe("No open findings.\n");
});

test("a day that was not compared exits with 1 and says where to look", async () => {
  await using api = await served({
    "GET /reconciliations/2026-11-24": problem(404, "There is none."),
  });
  expect(await api.tacet("reconcile", "show", "2026-11-24")).toMatchObject({
    code: 1,
    err: "tacet: There is none.\nNext: tacet reconcile show lists this month's.\n",
  });
});

test("what is no day is a usage error and asks nothing", async () => {
  await using api = await served({});
  expect((await api.tacet("reconcile", "show", "yesterday")).code).toBe(2);
  expect(api.asked).toEqual([]);
});
