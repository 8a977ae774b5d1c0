import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requestId } from "./answers.ts";
import { served } from "./served.ts";

const id = "0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90";
const play = ["recordings", "play", id, "--purpose"];
const given = (url: string) => ({
  status: 201,
  body: { listeningId: id, url, expiresAt: "2026-11-30T10:05:00.000Z" },
});

test("who hears says what for and what gives rise to it, and gets a link of minutes (R30, T84)", async () => {
  await using api = await served({
    [`POST /recordings/${id}/plays`]: given("https://s3.example/x"),
  });
  const { code, out } = await api.tacet(
    ...play,
    ..."service-quality --circumstance quality".split(" "),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    purpose: "service-quality",
    circumstance: { kind: "quality" },
  });
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("https://s3.example/x"),
  ]);
});

test("a matter is named by its id, and only where there is one", async () => {
  await using api = await served({
    [`POST /recordings/${id}/plays`]: given("https://s3.example/x"),
  });
  const of = [...play, "subject-request", "--circumstance"];
  const { code } = await api.tacet(...of, "request", "--matter", requestId);
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    circumstance: { kind: "request", requestId },
  });
  const without = await api.tacet(...of, "request");
  const needless = await api.tacet(...of, "quality", "--matter", requestId);
  expect([without.code, needless.code, api.asked.length]).toEqual([2, 2, 1]);
});

test("a download becomes a file, whole (R66)", async () => {
  await using api = await served({ "GET /audio": { body: "voice" } });
  await using broker = await served({
    [`POST /recordings/${id}/downloads`]: given(`${api.url}/audio`),
  });
  const { code } = await broker.tacet(
    ...["recordings", "download", id, "--purpose", "training"],
    ...["--circumstance", "quality", "--out", "call.mp3"],
  );
  expect(code).toBe(0);
  expect(readFileSync(join(broker.folder, "call.mp3"), "utf8")).toBe("voice");
});

test("all that stands against it is told, each with what to do", async () => {
  await using api = await served({
    [`POST /recordings/${id}/plays`]: {
      status: 403,
      body: {
        ...{ type: "about:blank", title: "No", status: 403, detail: "No." },
        reasons: [
          { reason: "consent", message: "It does not stand.", fix: "Do not." },
          { reason: "entity", message: "Another's.", fix: "Ask them." },
        ],
      },
    },
  });
  const { code, err } = await api.tacet(
    ...play,
    ..."service-quality --circumstance quality".split(" "),
  );
  expect(code).not.toBe(0);
  expect(err).toContain("It does not stand. Do not.");
  expect(err).toContain("Another's. Ask them.");
});

test("who listened is listed by day, with refusals (R29, R56)", async () => {
  const line = { at: "2026-11-30T10:00:00.000Z", door: "broker", use: "play" };
  await using api = await served({
    "GET /listenings?day=2026-11-30": {
      body: {
        listenings: [
          {
            ...line,
            staffId: "sub-1",
            verdict: "granted",
            reasons: [],
            heardSeconds: 12,
          },
          { ...line, staffId: "sub-2", verdict: "refused", reasons: ["role"] },
        ],
      },
    },
  });
  const { out } = await api.tacet("listening", "list", "--day", "2026-11-30");
  expect(out).toMatch(/sub-1.*granted.*12 s/);
  expect(out).toMatch(/sub-2.*role/);
});

test("how much was heard is said of one's own play, in seconds (R29, T90)", async () => {
  const heard = `/recordings/${id}/plays/${requestId}/heard`;
  await using api = await served({
    [`POST ${heard}`]: { body: { listeningId: requestId, heardSeconds: 187 } },
  });
  const say = ["recordings", "heard", id, requestId, "--seconds"];
  const { code, out } = await api.tacet(...say, "187");
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({ seconds: 187 });
  expect([code, out]).toEqual([0, "Heard: 187 s.\n"]);
  expect((await api.tacet(...say, "some")).code).toBe(2);
});
