import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { served, tacet } from "./served.ts";

const calls = {
  "GET /calls": { body: { day: "2026-11-24", calls: [] } },
  "POST /control/sign-in": { body: { access_token: "of-a-person" } },
};

function sessionIn(folder: string, session: object | string): void {
  mkdirSync(join(folder, ".tacet"));
  writeFileSync(
    join(folder, ".tacet", "session.json"),
    typeof session === "string" ? session : JSON.stringify(session),
  );
}

const localSession = (apiUrl: string) => ({
  apiUrl,
  signInUrl: `${apiUrl}/control/sign-in`,
  person: "officer",
});

test("the session file of a folder above is found, and its person signs in once a command (R60)", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession(api.url));
  const below = join(api.folder, "a", "b");
  mkdirSync(below, { recursive: true });
  expect((await tacet(["calls"], { cwd: below })).code).toBe(0);
  expect(
    api.asked.map(({ line, body, headers: { authorization } }) => [
      line,
      body || authorization,
    ]),
  ).toEqual([
    ["POST /control/sign-in", '{"person":"officer"}'],
    ["GET /calls", "Bearer of-a-person"],
  ]);
});

test.each([
  ["an option", ["--as", "other"], {}],
  ["the environment", [], { TACET_AS: "other" }],
  [
    "an option before a token of the environment",
    ["--as", "other"],
    { TACET_TOKEN: "t" },
  ],
] as const)("who acts is said by %s", async (_, options, env) => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession(api.url));
  await tacet(["calls", ...options], { cwd: api.folder, env });
  expect(api.asked[0]?.body).toBe('{"person":"other"}');
});

test.each([
  [["--as", "other", "--token", "t"], {}],
  [[], { TACET_AS: "other", TACET_TOKEN: "t" }],
] as const)("two answers to who acts are none: %j %j", async (options, env) => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession(api.url));
  const { code, err } = await tacet(["calls", ...options], {
    cwd: api.folder,
    env,
  });
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("not both");
});

test("a person who is unknown is told from those who are there", async () => {
  await using api = await served({
    "POST /control/sign-in": {
      status: 404,
      body: { message: "…", people: ["officer", "other"] },
    },
  });
  sessionIn(api.folder, localSession(api.url));
  const { code, err } = await tacet(["calls", "--as", "nobody"], {
    cwd: api.folder,
  });
  expect([code, err]).toEqual([
    2,
    "tacet: There is nobody called nobody.\nNext: Act as one of these: officer, other.\n",
  ]);
});

test("somebody who has left does not sign in (T87)", async () => {
  await using api = await served({
    "POST /control/sign-in": {
      status: 403,
      body: { message: "other has left, and signs in no more." },
    },
  });
  sessionIn(api.folder, localSession(api.url));
  const as = ["--as", "other"];
  const { code, err } = await tacet(["calls", ...as], { cwd: api.folder });
  expect([code, api.asked.length]).toEqual([3, 1]);
  expect(err).toContain("other has left");
});

test("nobody is acted as at an API that is no local one", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession("http://127.0.0.1:1"));
  const { code, err } = await tacet(
    ["calls", "--as", "other", "--url", api.url],
    { cwd: api.folder },
  );
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain(`--as is for a local Tacet; ${api.url} is none.`);
});

test("an option goes before the environment", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession(api.url));
  const env = { TACET_TOKEN: "of-the-environment" };
  await tacet(["calls"], { cwd: api.folder, env });
  await tacet(["calls", "--token", "given"], { cwd: api.folder, env });
  expect(api.asked.map((one) => one.headers["authorization"])).toEqual([
    "Bearer of-the-environment",
    "Bearer given",
  ]);
});

test("no token of the file's people is sent to another address", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, localSession("http://127.0.0.1:1"));
  const { code, err } = await tacet(["calls", "--url", api.url], {
    cwd: api.folder,
  });
  expect([code, api.asked]).toEqual([3, []]);
  expect(err).toContain("--token or TACET_TOKEN");
});

test("without a session the way to one is said, with exit code 3", async () => {
  await using api = await served({});
  const { code, err } = await tacet(["calls"], { cwd: api.folder });
  expect(code).toBe(3);
  expect(err).toContain("Is npm start running?");
});

test("a broken session file is named", async () => {
  await using api = await served({});
  sessionIn(api.folder, "{");
  const { code, err } = await tacet(["calls"], { cwd: api.folder });
  expect(code).toBe(3);
  expect(err).toContain("session.json cannot be read as a session");
});

test("an API that does not answer exits with 3 and asks for npm start", async () => {
  await using api = await served({});
  const { code, err } = await tacet(["calls"], {
    cwd: api.folder,
    env: { TACET_URL: "http://127.0.0.1:1", TACET_TOKEN: "t" },
  });
  expect(code).toBe(3);
  expect(err).toContain("Is npm start running?");
});

test.each([
  [401, { message: "Unauthorized" }, "The token is not accepted."],
  [404, { message: "Not Found" }, "it is not Tacet's API"],
  [200, "<html>", "a form that this tacet does not know"],
  [503, {}, "status 503"],
])("an answer of %i with %j exits with 3", async (status, body, said) => {
  await using api = await served({ "GET /calls": { status, body } });
  const { code, err } = await api.tacet("calls");
  expect(code).toBe(3);
  expect(err).toContain(said);
});
