import { describe, expect, test } from "vitest";
import { readCalls } from "#functions/read-calls/read-calls";
import { readRequests } from "#functions/read-requests/read-requests";
import { plusDays } from "#domain/time/instant";
import { aCall, answer, keepCall, report, sweep } from "#test/builders/calls";
import { type Asked, ask, staffId } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import {
  approved,
  begin,
  gathered,
  request,
  stepsOf,
} from "#test/builders/requests";

const calls = (office: Office, asked: Asked = {}) =>
  ask(readCalls(office, environment), asked);
const requests = (office: Office, asked: Asked = {}) =>
  ask(readRequests(office), asked);

describe("a call as staff sees it", () => {
  test("tells who was asked what, what was answered, and what became of the audio (R13, R27, T73)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { body } = await calls(office, {
      parameters: { interactionId: call.interactionId },
    });
    expect(body).toMatchObject({
      interactionId: call.interactionId,
      direction: "inbound",
      entityId: "be-2",
      caller: "known",
      recordingConsent: "given",
      because: "pressed-yes",
      answers: [
        { promptId: "recording-welcome", promptVersion: "1", language: "en" },
      ],
      recordings: [
        { state: "kept", keepers: [], dueAt: plusDays(opening, 30) },
      ],
    });
  });

  test.each([
    ["0", "undecided", "waiting-for-an-answer"],
    ["20", "refused", "never-answered"],
  ])(
    "%s minutes after its end without an answer is %s (T75, T77)",
    async (minutes, recordingConsent, because) => {
      const office = openOffice();
      const call = aCall({ caller: "anonymous", line: "unknown" });
      await report(office, call);
      office.clock.advance(Number(minutes) * 60_000);
      const { body } = await calls(office, {
        parameters: { interactionId: call.interactionId },
      });
      expect(body).toMatchObject({
        recordingConsent,
        because,
        caller: "withheld",
        entityId: null,
      });
    },
  );

  test("that has only an answer so far is seen too (R8)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    const { body } = await calls(office, {
      parameters: { interactionId: call.interactionId },
    });
    expect(body).toMatchObject({
      direction: "unknown",
      endedAt: null,
      because: "pressed-no",
    });
  });

  test("has no number and no token in it, before and after its erasure (T39, T58)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { subject } = await recordingOf(office, call.interactionId);
    const parameters = { interactionId: call.interactionId };
    const before = await calls(office, { parameters });
    await sweep(office, "erase", plusDays(opening, 30));
    const after = await calls(office, { parameters });
    const ofTheDay = await calls(office, { query: { day: "2026-11-24" } });
    for (const { text, status } of [before, after, ofTheDay]) {
      expect(status).toBe(200);
      expect(text).not.toContain(subject ?? "no subject at all");
      expect(text).not.toMatch(/470550101|15550100/);
      expect(text).not.toMatch(/[A-Za-z0-9-]\.[A-Za-z0-9_-]{43}"/);
    }
  });

  test("is listed on the day it was first heard of, in that order", async () => {
    const office = openOffice();
    const [one, other] = [aCall(), aCall()];
    await answer(office, one);
    office.clock.advance(1000);
    await answer(office, other);
    const { body } = await calls(office);
    expect(body).toMatchObject({
      day: "2026-11-24",
      calls: [
        { interactionId: one.interactionId },
        { interactionId: other.interactionId },
      ],
    });
    expect(
      (await calls(office, { query: { day: "2026-11-23" } })).body["calls"],
    ).toEqual([]);
  });

  test("is not there when nobody heard of it", async () => {
    const asked = { parameters: { interactionId: "interaction-0" } };
    expect((await calls(openOffice(), asked)).status).toBe(404);
  });

  test.each([
    [{ parameters: { interactionId: "a b" } }, 400],
    [{ parameters: { interactionId: "100%" } }, 404],
    [{ query: { day: "today" } }, 400],
  ])("is asked for by an id or a day: %j gets %i", async (asked, status) => {
    expect((await calls(openOffice(), asked)).status).toBe(status);
  });

  test("is found by an id with a percent sign in it, which the platform may use", async () => {
    const office = openOffice();
    const { interactionId } = aCall();
    const report = { interaction_id: `${interactionId}%2541` };
    await answer(office, aCall(), report);
    const asked = { parameters: { interactionId: report.interaction_id } };
    expect((await calls(office, asked)).status).toBe(200);
  });
});

describe("a request as staff sees it", () => {
  test("has no token of a number and none of the workflow in it (T58)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval("token-of-the-workflow");
    const { subjects } = await request(office, requestId);
    const one = await requests(office, { parameters: { requestId } });
    const month = await requests(office, { query: { month: "2026-11" } });
    expect(one.body).toMatchObject({
      waitsFor: "approval",
      candidateCalls: [{ confirmed: true }],
    });
    for (const { text } of [one, month]) {
      expect(text).toContain(requestId);
      expect(text).not.toContain(subjects[0] ?? "no subject at all");
      expect(text).not.toContain("token-of-the-workflow");
      expect(text).not.toMatch(/470.?55|Ada Example|ada@/);
    }
  });

  test("tells candidates from what is confirmed (T53, T54)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    await stepsOf(office, requestId).freeze();
    const { body } = await requests(office, { parameters: { requestId } });
    expect(body).toMatchObject({
      waitsFor: null,
      candidateCalls: [{ confirmed: false, state: "kept" }],
    });
  });

  test("has its history, with staff by their stable id (R60, T88)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const { body } = await requests(office, { parameters: { requestId } });
    expect(body["history"]).toContainEqual({
      type: "approval.decided",
      at: office.now(),
      details: { by: staffId, verdict: "approved" },
    });
  });

  test("is listed in the month it was registered, in that order", async () => {
    const office = openOffice();
    const first = await begin(office);
    office.clock.advance(1000);
    const second = await begin(office);
    const { body } = await requests(office);
    expect(body).toMatchObject({
      requests: [{ requestId: first }, { requestId: second }],
    });
    const { body: before } = await requests(office, {
      query: { month: "2026-10" },
    });
    expect(before["requests"]).toEqual([]);
  });

  test.each([
    [
      { parameters: { requestId: "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88" } },
      404,
    ],
    [
      { parameters: { requestId: "9F0C7A52-5B0E-4A53-9A43-0D7A3C1F2E88" } },
      400,
    ],
    [{ parameters: { requestId: "1" } }, 400],
    [{ query: { month: "November" } }, 400],
  ])("is asked for by its id or a month: %j gets %i", async (asked, status) => {
    expect((await requests(openOffice(), asked)).status).toBe(status);
  });
});
