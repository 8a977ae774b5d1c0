import type { Platform, PlatformCall } from "#domain/ports";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { scopes } from "#local/talkdesk/token-endpoint";
import { LegalDate } from "#schemas/instant";
import {
  aCall,
  deleter,
  runTalkdesk,
} from "#test/local/talkdesk/running-talkdesk";
import { describe, expect, test } from "vitest";
import {
  platformAnswering,
  platformOn,
  saying,
  secretOf,
  secretsWith,
} from "./opened-platform.ts";

const client = { ...deleter, scopes: Object.values(scopes) };
const before = LegalDate.parse("2026-04-23");
const since = LegalDate.parse("2026-06-01");

/** A stand-in on the morning after a day, and the adapter on it. */
async function morningAfter(day: LegalDate) {
  const now = `${day}T23:59:59.999Z`;
  const talkdesk = await runTalkdesk({
    clients: [client],
    clock: { now: () => new Date(now) },
  });
  talkdesk.control.placeCall(
    aCall({
      startedAt: `${day}T10:22:26.000Z`,
      endedAt: `${day}T10:22:50.000Z`,
    }),
  );
  const secrets = secretsWith(secretOf(client));
  return { talkdesk, ...platformOn(talkdesk, { secrets }) };
}

/** The page of the hour in which the call ended. */
const eleventh = JSON.stringify({ hour: 10 });

async function wholeDay(
  platform: Platform,
  day: LegalDate,
): Promise<PlatformCall[]> {
  const calls: PlatformCall[] = [];
  let page: string | undefined;
  do {
    const told = await platform.listCalls(day, page);
    calls.push(...told.calls);
    page = told.next;
  } while (page !== undefined);
  return calls;
}

describe("the report of a day's calls", () => {
  test("names the interaction before 2026-05-11, its times in UTC without saying so", async () => {
    const { platform } = await morningAfter(before);
    expect(await wholeDay(platform, before)).toEqual([
      {
        callId: undefined,
        interactionId: "interaction-1",
        direction: "inbound",
        endedAt: "2026-04-23T10:22:50.000Z",
        spoken: true,
      },
    ]);
  });

  test("names the call since then", async () => {
    const { platform } = await morningAfter(since);
    expect(await wholeDay(platform, since)).toEqual([
      {
        callId: "call-1",
        interactionId: undefined,
        direction: "inbound",
        endedAt: "2026-06-01T10:22:50.000Z",
        spoken: true,
      },
    ]);
  });

  test("takes no bearer to the storage host", async () => {
    const { platform, talkdesk } = await morningAfter(since);
    await wholeDay(platform, since);
    const files = talkdesk.control
      .observe()
      .requests.filter(({ path }) => path.startsWith("/reports/"));
    expect(files).toHaveLength(24);
    expect(files.some(({ authorized }) => authorized)).toBe(false);
  });

  test("is waited for while it is made, without ordering it again", async () => {
    const { platform, talkdesk } = await morningAfter(since);
    talkdesk.control.setFaults({ reportSeconds: 600 });
    const first = await platform.listCalls(since, eleventh);
    expect(first).toMatchObject({ calls: [], waits: true });
    talkdesk.control.setFaults({ reportSeconds: 0 });
    expect(await platform.listCalls(since, first.next)).toMatchObject({
      calls: [{ callId: "call-1" }],
      waits: false,
    });
    const orders = talkdesk.control
      .observe()
      .requests.filter(
        ({ method, path }) => method === "POST" && path.endsWith("/jobs"),
      );
    expect(orders).toHaveLength(1);
  });

  test("that was given up is ordered anew the next time", async () => {
    const { platform } = await morningAfter(since);
    const lost = JSON.stringify({ hour: 10, job: "nobody-knows-it" });
    const page = await platform.listCalls(since, lost);
    expect(page).toEqual({ calls: [], next: eleventh, waits: true });
  });
});

type Fault = Parameters<Talkdesk["control"]["setFaults"]>[0];
describe("none of these reads as a day without calls (T103)", () => {
  test.each<[string, Fault, string]>([
    ["a report that leaves calls out", { reportsPartial: 1 }, "report-partial"],
    ["a report without a list", { reportsWithoutList: 1 }, "answer-unusable"],
    ["one refusal after another", { throttled: 3 }, "throttled"],
  ])("%s", async (_, fault, code) => {
    const { platform, talkdesk } = await morningAfter(since);
    await platform.listCalls(since, undefined);
    talkdesk.control.setFaults(fault);
    await expect(platform.listCalls(since, eleventh)).rejects.toMatchObject({
      code,
    });
  });

  test("a client without the right to order reports", async () => {
    const talkdesk = await runTalkdesk();
    const { platform } = platformOn(talkdesk);
    await expect(platform.listCalls(since, undefined)).rejects.toMatchObject({
      code: "scope-missing",
      message: saying("data-reports:write"),
    });
  });

  test("a file on a host nobody named", async () => {
    const { platform, asked } = platformAnswering(({ method, url }) =>
      url.includes("/files/")
        ? new Response(null, {
            status: 303,
            headers: { location: "https://elsewhere.example/report.json" },
          })
        : Response.json({
            id: "job-1",
            status: method === "POST" ? "created" : "done",
          }),
    );
    await expect(platform.listCalls(since, undefined)).rejects.toMatchObject({
      code: "foreign-file",
    });
    expect(asked.map(({ url }) => new URL(url).host)).not.toContain(
      "elsewhere.example",
    );
  });

  test.each([
    ["a call that ends at no time", { call_id: "call-1" }],
    ["a call without an id", { end_at: "2026-06-01T10:00:00Z" }],
  ])("%s", async (_, entry) => {
    const { platform } = platformAnswering(({ url }) =>
      url.includes("/files/")
        ? Response.json({ total: 1, entries: [entry] })
        : Response.json({ id: "job-1", status: "done" }),
    );
    await expect(platform.listCalls(since, undefined)).rejects.toMatchObject({
      code: "answer-unusable",
    });
  });
});

test.each(["missed", "abandoned", "outbound_missed", "short_abandoned"])(
  "nobody spoke in a call that was %s",
  async (type) => {
    const entry = { call_id: "c", type, end_at: "2026-06-01T10:00:00Z" };
    const { platform } = platformAnswering(({ url }) =>
      url.includes("/files/")
        ? Response.json({ total: 1, entries: [entry] })
        : Response.json({ id: "job-1", status: "done" }),
    );
    const { calls } = await platform.listCalls(since, undefined);
    expect(calls).toMatchObject([{ spoken: false }]);
  },
);
