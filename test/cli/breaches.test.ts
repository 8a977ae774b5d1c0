import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const breachId = "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33";
const requestId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";
const breach = {
  breachId,
  what: "unlawful-access",
  source: "staff",
  entityId: "be-2",
  categories: ["voice", "call-data"],
  subjects: 12,
  awareAt: "2026-11-24T09:00:00.000Z",
  registeredAt: "2026-11-24T10:00:00.000Z",
  clock: {
    dueAt: "2026-11-27T09:00:00.000Z",
    state: "running",
    hoursLeft: 71,
  },
};
const notified = {
  verdict: "notified",
  notifiedAt: "2026-11-25T09:00:00.000Z",
  furtherAt: ["2026-11-26T09:00:00.000Z"],
};
const aware = ["--aware", "2026-11-24T09:00:00Z", "--source", "staff"];

const parsed = ({ body }: { body: string }): unknown => JSON.parse(body);
const bodyOf = ({ asked }: { asked: readonly { body: string }[] }): unknown =>
  JSON.parse(asked[0]?.body ?? "");

describe("breaches", () => {
  test("are registered with when we knew, and the hours that are left are shown", async () => {
    await using api = await served({
      "POST /breaches": { status: 201, body: breach },
    });
    const { out } = await api.tacet(
      ...["breaches", "register", ...aware, "--what", "unlawful-access"],
      ...["--entity", "be-2", "--category", "voice", "--subjects", "12"],
    );
    expect(bodyOf(api)).toEqual({
      awareAt: "2026-11-24T09:00:00.000Z",
      source: "staff",
      what: "unlawful-access",
      entityId: "be-2",
      categories: ["voice"],
      subjects: 12,
    });
    expect(out).toContain("running, 71 h left");
    expect(out).toContain(`Next: tacet breaches notify ${breachId}`);
  });

  test("of a month are a table, and an empty month says so", async () => {
    await using api = await served({
      "GET /breaches": { body: { month: "2026-11", breaches: [breach] } },
      "GET /breaches?month=2026-10": {
        body: { month: "2026-10", breaches: [] },
      },
    });
    expect((await api.tacet("breaches", "list")).out).toContain(breachId);
    expect(
      (await api.tacet("breaches", "list", "--month", "2026-10")).out,
    ).toBe("No breaches in 2026-10.\n");
  });

  test("say what is decided, how far over the time is, and what is next", async () => {
    await using api = await served({
      [`GET /breaches/${breachId}`]: {
        body: {
          ...breach,
          clock: { ...breach.clock, state: "overdue", hoursLeft: -3 },
          authority: notified,
          history: [{ type: "breach.registered", at: breach.registeredAt }],
        },
      },
    });
    const { out } = await api.tacet("breaches", "show", breachId);
    expect(out).toContain("overdue, 3 h over");
    expect(out).toContain("notified 2026-11-25 09:00Z then 1 times");
    expect(out).toContain(`Next: tacet breaches tell ${breachId}`);
  });

  test("are closed last, and then there is no next", async () => {
    const closed = {
      at: "2026-11-26T09:00:00.000Z",
      effects: ["none-known"],
      measures: ["fault-mended"],
    };
    const authority = { ...notified, furtherAt: [] };
    const subjectsTold = { verdict: "not-told", because: "no-high-risk" };
    await using api = await served({
      [`POST /breaches/${breachId}/subjects`]: {
        body: { ...breach, authority, subjectsTold },
      },
      [`POST /breaches/${breachId}/closing`]: {
        body: { ...breach, authority, subjectsTold, closed },
      },
    });
    const told = await api.tacet(
      ...["breaches", "tell", breachId, "--because", "no-high-risk"],
    );
    expect(told.out).toContain(`Next: tacet breaches close ${breachId}`);
    const { out } = await api.tacet(
      ...["breaches", "close", breachId, "--effect", "none-known"],
      ...["--measure", "fault-mended"],
    );
    expect(out).not.toContain("Next:");
    expect(api.asked.map(parsed)).toEqual([
      { verdict: "not-told", because: "no-high-risk" },
      { effects: ["none-known"], measures: ["fault-mended"] },
    ]);
  });

  test.each([
    [
      ["--at", "2026-11-25T09:00:00Z", "--delay", "We looked for it."],
      {
        verdict: "notified",
        notifiedAt: "2026-11-25T09:00:00.000Z",
        delay: "We looked for it.",
      },
    ],
    [
      ["--not-needed", "--why", "It was encrypted."],
      {
        verdict: "not-needed",
        because: "risk-unlikely",
        why: "It was encrypted.",
      },
    ],
  ])("notify says what the authority was told: %j", async (options, body) => {
    await using api = await served({
      [`POST /breaches/${breachId}/authority`]: { body: breach },
    });
    await api.tacet("breaches", "notify", breachId, ...options);
    expect(bodyOf(api)).toEqual(body);
  });

  test("tell says how the people were told", async () => {
    await using api = await served({
      [`POST /breaches/${breachId}/subjects`]: { body: breach },
    });
    await api.tacet(
      ...["breaches", "tell", breachId, "--how", "each"],
      ...["--at", "2026-11-25T09:00:00Z"],
    );
    expect(bodyOf(api)).toEqual({
      verdict: "told",
      toldAt: "2026-11-25T09:00:00.000Z",
      how: "each",
    });
  });

  test.each([
    [["notify", breachId], "Say one of the two"],
    [["notify", breachId, "--not-needed"], "--why"],
    [["tell", breachId, "--how", "each"], "Say one of the two"],
    [
      ["register", ...aware, "--what", "lost", "--entity", "be-2"],
      "--category",
    ],
    [
      [
        ...["register", ...aware, "--what", "lost", "--entity", "be-2"],
        ...["--category", "voice", "--subjects", "many"],
      ],
      "whole number",
    ],
  ])("ask for what is missing: %j", async (words, fault) => {
    await using api = await served({});
    const { code, err } = await api.tacet("breaches", ...words);
    expect(code).not.toBe(0);
    expect(err).toContain(fault);
    expect(api.asked).toEqual([]);
  });
});

test("a package that a wrong person got is taken back by one command", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/wrong-person`]: { status: 201, body: breach },
  });
  const { out } = await api.tacet(
    ...["requests", "wrong-person", requestId, ...aware],
  );
  expect(bodyOf(api)).toEqual({
    awareAt: "2026-11-24T09:00:00.000Z",
    source: "staff",
  });
  expect(out).toContain(breachId);
});
