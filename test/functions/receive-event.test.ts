import { describe, expect, test } from "vitest";
import { receiveEvent } from "#functions/receive-event/receive-event";
import { aCall, answer, eventOf, report } from "#test/builders/calls";
import { ask, type Asked } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  openOffice,
  opening,
  writtenIn,
} from "#test/builders/office";

const route = "POST /talkdesk/events/{trigger}/{secret}";
const parameters = { trigger: "inboundCallEnds", secret: "new-path" };
const post = (office: ReturnType<typeof openOffice>, asked: Asked) =>
  ask(receiveEvent(office, environment), { route, parameters, ...asked });

describe("the end of a call", () => {
  test("opens the search for its recordings, once (T78, T102)", async () => {
    const office = openOffice();
    const call = aCall();
    const first = await report(office, call);
    expect([first.status, first.body]).toEqual([202, { outcome: "recorded" }]);
    office.clock.advance(1000);
    expect((await report(office, call)).body).toEqual({ outcome: "known" });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      {
        kind: "collection",
        direction: "inbound",
        openedAt: opening,
        state: "open",
      },
    ]);
  });

  test("is where the thirty days begin, and no later report moves it (R27, T4)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call, { timestamp: "2026-11-24T09:41:00Z" });
    await report(office, call, { timestamp: "2026-11-24T09:59:00Z" });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { endedAt: "2026-11-24T09:41:00.000Z" },
    ]);
  });

  test.each([
    "+275760-09-13T00:00:00.000Z",
    "2126-01-01",
    "soon",
    7,
    true,
    null,
  ])("at an absurd time, %j, is taken for now (T4)", async (timestamp) => {
    const office = openOffice();
    const call = aCall();
    expect((await report(office, call, { timestamp })).status).toBe(202);
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { endedAt: opening },
    ]);
  });

  test("of an outbound call is told from that of an inbound one (R9)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call, { trigger: "outboundCallEnds" });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { direction: "outbound" },
    ]);
  });

  test("leaves neither secret nor number behind (T39, T58)", async () => {
    const office = openOffice();
    await report(office, aCall());
    const history = JSON.stringify(writtenIn(office));
    expect(history).not.toContain("470550101");
    expect(history).not.toContain("new-field");
  });
});

describe("a wrap-up code", () => {
  const trigger = "outboundDispositionSet";

  test.each([
    [{ disposition: "Recording consent given" }, "given", "said-yes"],
    [{ disposition: "RECORDING CONSENT REFUSED" }, "refused", "said-no"],
    [
      { disposition: "recording consent given", agent_id: null },
      "refused",
      "not-attested",
    ],
  ])("%j is an answer: %s (R9, R10, T77)", async (event, given, because) => {
    const office = openOffice();
    const call = aCall();
    await report(office, call, { trigger, ...event });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { kind: "consent", channel: "disposition", answer: given, because },
    ]);
  });

  test.each(["Sale", "", null, "constructor", "__proto__"])(
    "that says nothing of consent, %j, is no answer (T75)",
    async (disposition) => {
      const office = openOffice();
      const call = aCall();
      const { body } = await report(office, call, { trigger, disposition });
      expect(body).toEqual({ outcome: "ignored" });
      expect(await itemsOf(office, call.interactionId)).toEqual([]);
    },
  );

  test("of refusal outweighs the yes the agent had noted before (R10)", async () => {
    const office = openOffice();
    const call = aCall();
    const script = { prompt_id: "recording-outbound", digit: null };
    await answer(office, call, {
      ...script,
      agent_answer: "yes",
      agent_id: "agent-7",
    });
    await report(office, call, {
      trigger,
      disposition: "recording consent refused",
    });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { ordinal: "first", answer: "given" },
      { ordinal: "later", answer: "refused" },
    ]);
  });
});

describe("who may report", () => {
  test.each([
    ["new-path", "new-field", 202],
    ["old-path", "old-field", 202],
    ["new-path", "old-field", 202],
    ["wrong", "new-field", 401],
    ["new-path", "wrong", 401],
    ["new-field", "new-path", 401],
    ["new-path", undefined, 401],
    ["new-path", 7, 401],
    ["new-path", ["new-field"], 401],
  ])("path %j and template %j get %i (T101)", async (path, secret, status) => {
    const reply = await post(openOffice(), {
      parameters: { ...parameters, secret: path },
      body: eventOf(aCall(), { secret }),
    });
    expect(reply.status).toBe(status);
  });

  test("a stranger learns no more of a trigger than of a secret (T101)", async () => {
    const asked = { parameters: { trigger: "contactMerged", secret: "wrong" } };
    expect((await post(openOffice(), asked)).status).toBe(401);
  });
});

describe("what cannot be read", () => {
  test("an unknown trigger is not found, and the known ones are named", async () => {
    const { status, body } = await report(openOffice(), aCall(), {
      trigger: "contactMerged",
    });
    expect(status).toBe(404);
    expect(body).toMatchObject({ errors: [{ field: "trigger" }] });
    expect(body["detail"]).toContain("inboundCallEnds");
  });

  test.each([
    [{ interaction_id: undefined }, "interaction_id"],
    [{ call_id: "a#b" }, "call_id"],
    [{ timestamp: { at: 1 } }, "timestamp"],
    [{ disposition: "x".repeat(513) }, "disposition"],
  ])(
    "an event with %j names %s, and its loss is noted by digest alone (T103)",
    async (event, field) => {
      const office = openOffice();
      const { status, body } = await report(office, aCall(), event);
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ field }] });
      const noted = await office.ledger.readPartition("day#2026-11-24");
      expect(noted).toMatchObject([
        { type: "event.rejected", details: { trigger: "inboundCallEnds" } },
      ]);
      expect(JSON.stringify(noted)).not.toContain("470550101");
    },
  );

  test("the same unreadable event again is noted once (T102, T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call, { call_id: 7 });
    await report(office, call, { call_id: 7 });
    expect(await office.ledger.readPartition("day#2026-11-24")).toHaveLength(1);
  });

  test.each(["{", "", "null", '"text"', "[]"])(
    "%j lets nobody in",
    async (body) => {
      const { status } = await post(openOffice(), { body });
      expect([400, 401]).toContain(status);
    },
  );

  test("a body in base64 is read as it was sent (T101)", async () => {
    const asked = { body: eventOf(aCall()), base64: true };
    expect((await post(openOffice(), asked)).status).toBe(202);
  });
});
