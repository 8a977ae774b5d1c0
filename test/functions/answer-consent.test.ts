import { describe, expect, test } from "vitest";
import { callPartition } from "#domain/ledger/keys";
import { answerConsent } from "#functions/answer-consent/answer-consent";
import { aCall, answer, reportOf } from "#test/builders/calls";
import { ask, type Asked } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  openOffice,
  writtenIn,
} from "#test/builders/office";

const post = (office: ReturnType<typeof openOffice>, asked: Asked) =>
  ask(answerConsent(office, environment), {
    route: "POST /talkdesk/consents",
    headers: { "x-api-key": "new-key" },
    ...asked,
  });

describe("an answer", () => {
  test("1 allows the recording (R7)", async () => {
    const { status, body } = await answer(openOffice(), aCall());
    expect([status, body]).toEqual([200, { recording_allowed: true }]);
  });

  test("1 as a number is the same key (R7)", async () => {
    const { body } = await answer(openOffice(), aCall(), { digit: 1 });
    expect(body).toEqual({ recording_allowed: true });
  });

  test.each(["2", "3", 3, 11, "#", "", null, undefined])(
    "the digit %j does not (R8, T75)",
    async (digit) => {
      const { status, body } = await answer(openOffice(), aCall(), { digit });
      expect([status, body]).toEqual([200, { recording_allowed: false }]);
    },
  );

  test("is evidence of who heard which prompt, in which version and language, and which notice that was (R13, T73)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { language: "nl" });
    const [evidence] = await itemsOf(office, call.interactionId);
    expect(evidence).toMatchObject({
      kind: "consent",
      purpose: "recording",
      answer: "given",
      because: "pressed-yes",
      channel: "keypad",
      promptId: "recording-welcome",
      promptVersion: "1",
      language: "nl",
      flowVersion: "7",
      entityId: "be-2",
      receivedAt: office.now(),
    });
    const heard = environment.CONSENT_POLICY.prompts.find(
      ({ id, version, language }) =>
        id === "recording-welcome" && version === "1" && language === "nl",
    );
    expect(heard).toBeDefined();
    expect(evidence).toMatchObject({
      promptSha256: heard?.sha256,
      noticeVersion: "2021-10",
    });
  });

  test("a refusal is kept as evidence like a yes (R8, T73)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    expect(await itemsOf(office, call.interactionId)).toMatchObject([
      { answer: "refused", because: "pressed-no" },
    ]);
  });

  test("the same report again gets the same reply and leaves the ledger as it was (T78, T102)", async () => {
    const office = openOffice();
    const call = aCall();
    const first = await answer(office, call);
    const before = await itemsOf(office, call.interactionId);
    office.clock.advance(600_000);
    expect(await answer(office, call)).toEqual(first);
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
    expect(writtenIn(office)).toHaveLength(1);
  });

  test("a second, different answer stands beside the first, and the stricter one counts (R8, T73)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    const { body } = await answer(office, call, { digit: "1" });
    expect(body).toEqual({ recording_allowed: false });
    const items = await itemsOf(office, call.interactionId);
    expect(items).toMatchObject([
      { ordinal: "first", answer: "refused" },
      { ordinal: "later", answer: "given" },
    ]);
  });

  test("monitoring is asked and answered apart from recording, and never allowed on an EU line (R8, R17, T74)", async () => {
    const office = openOffice();
    const monitoring = { prompt_id: "monitoring-welcome" };
    const european = await answer(office, aCall(), monitoring);
    expect(european.body).toEqual({ monitoring_allowed: false });
    const american = aCall({ line: "+1 202 555 0100" });
    const abroad = await answer(office, american, monitoring);
    expect(abroad.body).toEqual({ monitoring_allowed: true });
    const unknown = aCall({ line: "+99999999999" });
    expect((await answer(office, unknown, monitoring)).body).toEqual({
      monitoring_allowed: false,
    });
  });

  test("a caller who hides the number is asked like any other, and is nobody in the ledger (T55)", async () => {
    const office = openOffice();
    const [one, other] = [
      aCall({ caller: "anonymous" }),
      aCall({ caller: "+266696687" }),
    ];
    expect((await answer(office, one)).body).toEqual({
      recording_allowed: true,
    });
    await answer(office, other);
    for (const { interactionId } of [one, other])
      expect(await itemsOf(office, interactionId)).toMatchObject([
        { subject: null },
      ]);
  });

  test("no number of the caller gets into the ledger (T39, T58)", async () => {
    const office = openOffice();
    await answer(office, aCall());
    expect(JSON.stringify(writtenIn(office))).not.toContain("470550101");
  });
});

describe("who may answer", () => {
  test.each([
    ["of an active key", { "x-api-key": "new-key" }, 200],
    ["of a key that is being rotated out", { "X-API-Key": "old-key" }, 200],
    ["of a wrong key", { "x-api-key": "new-kez" }, 401],
    ["of the beginning of a key", { "x-api-key": "new" }, 401],
    ["of an empty key", { "x-api-key": "" }, 401],
    ["of no key", {}, 401],
  ])("the holder %s gets %3$i (T101)", async (_who, headers, status) => {
    const asked = { headers, body: reportOf(aCall()) };
    const reply = await post(openOffice(), asked);
    expect(reply.status).toBe(status);
  });

  test("is decided before the body is read (T101)", async () => {
    const reply = await post(openOffice(), { headers: {}, body: "{" });
    expect(reply.status).toBe(401);
  });
});

describe("a body", () => {
  test("in base64 is the same body (T101)", async () => {
    const reply = await post(openOffice(), {
      body: reportOf(aCall()),
      base64: true,
    });
    expect(reply.body).toEqual({ recording_allowed: true });
  });

  test.each(["", "{", "Ada Example +32470550101", "\u0000"])(
    "that is no JSON, %j, is a problem that repeats nothing of it",
    async (body) => {
      const reply = await post(openOffice(), { body });
      expect(reply.status).toBe(400);
      expect(reply.contentType).toBe("application/problem+json");
      expect(reply.body).toEqual({
        type: "about:blank",
        title: "The request cannot be read",
        status: 400,
        detail: "Send one JSON object in UTF-8.",
      });
    },
  );

  test.each([null, [], "text", 7].map((body) => JSON.stringify(body)))(
    "%s is no report",
    async (body) => {
      const reply = await post(openOffice(), { body });
      expect(reply.body).toMatchObject({
        status: 400,
        errors: [{ field: "(body)" }],
      });
    },
  );

  test("of two megabytes is refused unread", async () => {
    const body = JSON.stringify({ digit: "1".repeat(2 * 1024 * 1024) });
    expect((await post(openOffice(), { body })).status).toBe(413);
    const asked = { body, base64: true };
    expect((await post(openOffice(), asked)).status).toBe(413);
  });

  test.each([
    [{ digit: { key: 1 } }, "digit"],
    [{ digit: "1".repeat(17) }, "digit"],
    [{ interaction_id: undefined }, "interaction_id"],
    [{ interaction_id: "" }, "interaction_id"],
    [{ interaction_id: "a/b" }, "interaction_id"],
    [{ interaction_id: "a b" }, "interaction_id"],
    [{ interaction_id: "x".repeat(129) }, "interaction_id"],
    [{ call_id: 7 }, "call_id"],
    [{ contact_phone_number: ["+32470550101"] }, "contact_phone_number"],
    [{ language: "x".repeat(36) }, "language"],
    [{ agent_answer: true }, "agent_answer"],
  ])(
    "with %j is a problem that names the field %s",
    async (overrides, field) => {
      const office = openOffice();
      const call = aCall();
      const reply = await answer(office, call, overrides);
      expect(reply.status).toBe(400);
      expect(reply.contentType).toBe("application/problem+json");
      expect(reply.body).toMatchObject({ errors: [{ field }] });
      expect(reply.text).not.toContain("470550101");
      expect(
        await office.ledger.readPartition(callPartition(call.interactionId)),
      ).toEqual([]);
    },
  );

  test("with a field of the wrong type says what the field must be", async () => {
    const { text } = await answer(openOffice(), aCall(), {
      digit: [1],
    });
    expect(text).not.toContain('"Invalid input"');
  });
});
