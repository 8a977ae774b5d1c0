import { describe, expect, test } from "vitest";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { scopes } from "#local/talkdesk/token-endpoint";
import { Instant } from "#schemas/instant";
import { deleter, runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import {
  platformAnswering,
  platformOn,
  saying,
  secretOf,
  secretsWith,
} from "./opened-platform.ts";

const client = { ...deleter, scopes: Object.values(scopes) };
const at = "2026-06-01T10:22:26.000Z";
const hour = {
  from: Instant.parse("2026-06-01T10:00:00.000Z"),
  to: Instant.parse("2026-06-01T11:00:00.000Z"),
};
const play = { recordingId: "recording-1", userId: "user-9", at };

/** A stand-in two hours after somebody played a recording in it, and the adapter on it. */
async function afterAPlay(overrides: object = {}) {
  const talkdesk = await runTalkdesk({
    clients: [client],
    clock: { now: () => new Date("2026-06-01T12:05:00.000Z") },
  });
  talkdesk.control.play({ ...play, ...overrides });
  const secrets = secretsWith(secretOf(client));
  return { talkdesk, ...platformOn(talkdesk, { secrets }) };
}

/** The adapter on a report of one entry, as the documentation shows them. */
const reporting = (entry: object, total = 1) =>
  platformAnswering(({ url }) =>
    url.includes("/files/")
      ? Response.json({
          total,
          entries: [
            {
              actor_id: "f04f963055ef4cbeba80141f21ec1827",
              generator_name: "recordings-api",
              ip_addresses: ["85.240.88.175"],
              operation: "listen_recording",
              platform_tid: "013cce17-7603-7204-1035-638c3e371209",
              resource_id: "/recordings/recording-1/media",
              operation_status: "success",
              user_agent: "Mozilla/5.0",
              timestamp: "2026-06-01 10:22:26.000",
              user_id: "123456789ID",
              agent_name: "Jonh Doe",
              agent_email: "jonh@example.invalid",
              ...entry,
            },
          ],
        })
      : Response.json({ id: "job-1", status: "done" }),
  ).platform;

const plays = async (entry: object) =>
  (await reporting(entry).listPlays(hour, undefined)).plays;

describe("the platform's account of who listened inside it", () => {
  test("gives nothing of a person but the user's id (T85, T97)", async () => {
    const told = await plays({});
    expect(told).toEqual([
      {
        entry: expect.any(String),
        at,
        userId: "123456789ID",
        recordingId: "recording-1",
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Doe|example|85\.240/);
  });

  test.each([
    ["the documented act", {}, 1],
    [
      "an act of a name that we do not know",
      { operation: "hear_it", resource_id: "/recordings/r" },
      1,
    ],
    ["media by whatever name", { operation: "read_recording" }, 1],
    ["an entry of no user but an actor", { user_id: null }, 1],
    ["an entry of nobody", { user_id: "", actor_id: null }, 1],
    [
      "a list of recordings",
      { operation: "read_recordings", resource_id: "/calls/c/recordings" },
      0,
    ],
    [
      "the facts about a recording",
      { operation: "read_recording", resource_id: "/recordings/r" },
      0,
    ],
    ["a refused play", { operation_status: "failure" }, 0],
    [
      "somebody's ring groups",
      { operation: "read_ring_groups", resource_id: "/ring-groups" },
      0,
    ],
  ])("counts as listening, or not: %s (T97)", async (_, entry, many) => {
    expect(await plays(entry)).toHaveLength(many);
  });

  test.each([
    ["/recordings/r-7/media", "r-7"],
    ["https://api.example/recordings/r-7", "r-7"],
    ["/calls/c-1/recordings/r-7/media?x=1", "r-7"],
    ["r-7", "r-7"],
    ["/somewhere/else", undefined],
  ])("finds which recording %s is", async (resource_id, id) => {
    const [one] = await plays({ resource_id });
    expect(one?.recordingId).toBe(id);
  });

  test("leaves out what this product fetched itself", async () => {
    const { platform } = await afterAPlay({ userId: client.id });
    expect((await platform.listPlays(hour, undefined)).plays).toEqual([]);
  });

  test("is not told within the hour, which is why it is asked later", async () => {
    const { platform, talkdesk } = await afterAPlay();
    talkdesk.control.moveClock(new Date("2026-06-01T11:00:00.000Z"));
    expect((await platform.listPlays(hour, undefined)).plays).toEqual([]);
    talkdesk.control.moveClock(new Date("2026-06-01T12:00:00.000Z"));
    expect((await platform.listPlays(hour, undefined)).plays).toHaveLength(1);
  });

  test("is waited for while it is made, without ordering it again", async () => {
    const { platform, talkdesk } = await afterAPlay();
    talkdesk.control.setFaults({ reportSeconds: 600 });
    const first = await platform.listPlays(hour, undefined);
    expect(first).toMatchObject({ plays: [], waits: true });
    talkdesk.control.setFaults({ reportSeconds: 0 });
    const second = await platform.listPlays(hour, first.next);
    expect(second).toMatchObject({ waits: false, next: undefined });
    expect(second.plays).toHaveLength(1);
    const orders = talkdesk.control
      .observe()
      .requests.filter(
        ({ method, path }) => method === "POST" && path.endsWith("/jobs"),
      );
    expect(orders).toHaveLength(1);
  });

  test("that was given up is ordered anew the next time", async () => {
    const { platform } = await afterAPlay();
    expect(await platform.listPlays(hour, "nobody-knows-it")).toEqual({
      plays: [],
      next: undefined,
      waits: true,
    });
  });
});

type Fault = Parameters<Talkdesk["control"]["setFaults"]>[0];
describe("none of these reads as an hour in which nobody listened (T97)", () => {
  test.each<[string, Fault, string]>([
    [
      "a report that leaves entries out",
      { reportsPartial: 1 },
      "report-partial",
    ],
    ["a report without a list", { reportsWithoutList: 1 }, "answer-unusable"],
    ["one refusal after another", { throttled: 3 }, "throttled"],
  ])("%s", async (_, fault, code) => {
    const { platform, talkdesk } = await afterAPlay();
    await platform.listPlays(hour, undefined);
    talkdesk.control.setFaults(fault);
    await expect(platform.listPlays(hour, undefined)).rejects.toMatchObject({
      code,
    });
  });

  test("a client without the right to order reports", async () => {
    const { platform } = platformOn(await runTalkdesk());
    await expect(platform.listPlays(hour, undefined)).rejects.toMatchObject({
      code: "scope-missing",
      message: saying("data-reports:write"),
    });
  });

  test.each([
    ["an entry at no time", { timestamp: "yesterday" }],
    ["an entry of no operation", { operation: null }],
  ])("%s", async (_, entry) => {
    await expect(
      reporting(entry).listPlays(hour, undefined),
    ).rejects.toMatchObject({ code: "answer-unusable" });
  });
});
