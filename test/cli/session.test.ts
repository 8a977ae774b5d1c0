import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { served, tacet } from "./served.ts";

const calls = { "GET /calls": { body: { day: "2026-11-24", calls: [] } } };

function sessionIn(folder: string, session: object | string): void {
  mkdirSync(join(folder, ".tacet"));
  writeFileSync(
    join(folder, ".tacet", "session.json"),
    typeof session === "string" ? session : JSON.stringify(session),
  );
}

test("the session file of a folder above is found", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, { apiUrl: api.url, token: "of-the-file" });
  const below = join(api.folder, "a", "b");
  mkdirSync(below, { recursive: true });
  expect((await tacet(["calls"], { cwd: below })).code).toBe(0);
  expect(api.asked[0]?.headers["authorization"]).toBe("Bearer of-the-file");
});

test("an option goes before the environment, and that before the file", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, { apiUrl: api.url, token: "of-the-file" });
  const env = { TACET_TOKEN: "of-the-environment" };
  await tacet(["calls"], { cwd: api.folder, env });
  await tacet(["calls", "--token", "given"], { cwd: api.folder, env });
  expect(api.asked.map((one) => one.headers["authorization"])).toEqual([
    "Bearer of-the-environment",
    "Bearer given",
  ]);
});

test("the file's token is never sent to another address", async () => {
  await using api = await served(calls);
  sessionIn(api.folder, { apiUrl: "http://127.0.0.1:1", token: "of-the-file" });
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
