import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aClock, aRequest, requestId } from "./answers.ts";
import { type Reply, served, tacet } from "./served.ts";

const now = "2026-12-25T10:00:00.000Z";
const noRequests = { body: { month: "…", requests: [] } };
const signIn = {
  "POST /control/sign-in": { body: { access_token: "local-token" } },
};
const inOrder = {
  ...signIn,
  "GET /calls": { body: { day: "2026-12-25", calls: [] } },
  "GET /control/clock": { body: { now } },
  "GET /requests?month=2026-12": noRequests,
  "GET /requests?month=2026-11": noRequests,
  "GET /requests?month=2026-10": noRequests,
  "GET /requests?month=2026-09": noRequests,
  "GET /requests?month=2026-08": noRequests,
  "GET /requests?month=2026-07": noRequests,
};

async function local(replies: Readonly<Record<string, Reply>>) {
  const api = await served(replies);
  mkdirSync(join(api.folder, ".tacet"));
  writeFileSync(
    join(api.folder, ".tacet", "session.json"),
    JSON.stringify({
      apiUrl: api.url,
      controlUrl: `${api.url}/control`,
      signInUrl: `${api.url}/control/sign-in`,
      person: "officer",
    }),
  );
  const env = { PATH: process.env["PATH"] };
  return {
    ...api,
    tacet: (...argv: string[]) => tacet(argv, { cwd: api.folder, env }),
  };
}

test("the local clock is shown", async () => {
  await using api = await local(inOrder);
  expect((await api.tacet("clock", "show")).out).toBe(`${now}\n`);
});

test.each([
  ["31d", 2_678_400],
  ["12h", 43_200],
  ["30m", 1_800],
])("the clock goes forward by %s", async (duration, seconds) => {
  await using api = await local({
    "POST /control/clock/forward": {
      body: `{"now":"2026-12-24T10:00:00.000Z","runs":4}\n{"done":true,"now":"${now}"}\n`,
    },
  });
  const { code, out, err } = await api.tacet("clock", "forward", duration);
  expect([code, out]).toEqual([0, `It is now ${now}.\n`]);
  expect(err).toContain("2026-12-24 10:00Z  4 runs");
  expect(api.asked[0]?.body).toBe(JSON.stringify({ seconds }));
});

test("a clock that stops before its time fails", async () => {
  await using api = await local({
    "POST /control/clock/forward": { body: `{"now":"${now}","runs":4}\n` },
  });
  const { code, err } = await api.tacet("clock", "forward", "1d");
  expect(code).toBe(1);
  expect(err).toContain(`stopped before its time, at ${now}`);
});

test.each(["a-month", "0d", "1.5h", "4000d"])(
  "the clock does not go forward by %s",
  async (duration) => {
    await using api = await local({});
    expect((await api.tacet("clock", "forward", duration)).code).toBe(2);
  },
);

test("a clock elsewhere is not moved", async () => {
  await using api = await served({});
  const { code, err } = await api.tacet("clock", "forward", "1d");
  expect([code, api.asked]).toEqual([1, []]);
  expect(err).toContain("Only a local Tacet has a clock to move.");
});

test("a request that says no receipt came at the local clock's now", async () => {
  await using api = await local({
    ...inOrder,
    "POST /requests": { status: 201, body: aRequest() },
  });
  await api.tacet(
    ..."requests start --right erasure --email a@example.com".split(" "),
    ..."--entity ro-9 --channel letter".split(" "),
  );
  expect(JSON.parse(api.asked[2]?.body ?? "")).toMatchObject({
    receivedAt: now,
    channel: "letter",
  });
});

test("a doctor that finds all in place exits with 0", async () => {
  await using api = await local(inOrder);
  const { code, out } = await api.tacet("doctor");
  expect(out).toMatch(/^requests +ok +none overdue$/m);
  expect(code).toBe(0);
});

test("a doctor finds a request that is overdue", async () => {
  await using api = await local({
    ...inOrder,
    "GET /requests?month=2026-11": {
      body: {
        month: "2026-11",
        requests: [
          aRequest({ clock: aClock({ state: "closed" }) }),
          aRequest({ clock: aClock({ state: "overdue" }) }),
        ],
      },
    },
  });
  const { code, out } = await api.tacet("doctor");
  expect(code).toBe(1);
  expect(out).toContain(
    `1 overdue; begin with tacet requests show ${requestId}`,
  );
});

test("a doctor tells a token that is not accepted from an API that is not there", async () => {
  await using api = await local({
    ...signIn,
    "GET /calls": { status: 401, body: { message: "Unauthorized" } },
  });
  const { code, out } = await api.tacet("doctor", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    checks: [
      { name: "Node.js" },
      { name: "session", ok: true },
      { name: "API", ok: true },
      { name: "token", ok: false },
    ],
  });
});

test("a doctor without a session says what to do", async () => {
  await using api = await served({});
  const { code, out } = await tacet(["doctor"], { cwd: api.folder });
  expect(code).toBe(1);
  expect(out).toMatch(/^session +missing +.*Is npm start running\?/m);
});

test("a local doctor misses programs that are not on the path", async () => {
  await using api = await served({});
  const { out } = await tacet(["doctor", "--local"], {
    cwd: api.folder,
    env: { PATH: api.folder },
  });
  expect(out).toMatch(/^Python +missing +install Python 3/m);
  expect(out).toMatch(/^Java +missing +install a Java runtime/m);
});
