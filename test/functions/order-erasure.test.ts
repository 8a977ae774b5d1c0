import { describe, expect, test } from "vitest";
import { readCalls } from "#functions/read-calls/read-calls";
import { aCall, answer, keepCall, report, sweep } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
  writtenIn,
} from "#test/builders/office";
import { gathered, stepsOf } from "#test/builders/requests";
import { follow } from "#test/builders/stream";
import {
  carryOut,
  minor,
  objection,
  recordedAllTheSame,
} from "#test/builders/withdrawals";

const shown = async (office: Office, interactionId: string) =>
  (
    await ask(readCalls(office, environment), {
      parameters: { interactionId },
    })
  ).body;

const guardian = { basis: "guardian-told", authority: "custody-seen" };

describe("a caller who is under sixteen, or may be,", () => {
  test.each([
    { basis: "said-so" },
    { basis: "guardian-told", authority: "household-confirmed" },
    { basis: "reason-to-believe", signs: ["young-voice", "told-of-school"] },
  ])(
    "has every recording of the call erased at both places: %j is enough (R53, R54, R55)",
    async (body) => {
      const office = openOffice();
      const call = await keepCall(office);
      const reply = await minor(office, call, body);
      expect(reply.status).toBe(201);
      expect(reply.body).toMatchObject({
        calls: [{ recordings: [{ outcome: "ordered", keptBy: [] }] }],
      });
      await carryOut(office);
      expect(await recordingOf(office, call.interactionId)).toMatchObject({
        state: "erased",
        erasure: { cause: "minor" },
      });
      expect(office.s3.listVersions("recordings")).toEqual([]);
      expect(office.platform.has(call.platformRecordingId)).toBe(false);
    },
  );

  test("leaves who said so and why, and no age and no name (R53, R54)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await minor(office, call, {
      basis: "said-so",
      age: 14,
      name: "Ada Example",
      proof: "passport",
    });
    const items = await itemsOf(office, call.interactionId);
    expect(items).toContainEqual(
      expect.objectContaining({
        answer: "void",
        because: "said-so",
        channel: "staff",
        heardBy: staffId,
      }),
    );
    expect(JSON.stringify(writtenIn(office))).not.toMatch(
      /Ada|passport|"age"|:14\b/,
    );
  });

  test("in a call that runs has it paused, and what lands later goes too (R54)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await minor(office, call);
    await follow(office);
    expect(office.platform.paused).toEqual([call.interactionId]);
    await recordedAllTheSame(office, call);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "minor" },
    });
  });

  test("is put off by whoever keeps the recording, and the answer says by whom (R54, T27)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office);
    const { body } = await minor(office, call);
    expect(body).toMatchObject({
      calls: [
        {
          recordings: [
            { outcome: "put-off", keptBy: [{ by: "request", id: requestId }] },
          ],
        },
      ],
    });
    await carryOut(office);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    await stepsOf(office, requestId).close();
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "minor" },
    });
  });

  test("is not erased for a suspicion: a young voice alone is no reason to believe (R54, T62)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const before = await itemsOf(office, call.interactionId);
    const { status, body } = await minor(office, call, {
      basis: "reason-to-believe",
      signs: ["young-voice"],
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ field: "signs" }] });
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });

  test("leaves what made us believe it, how authority was seen, and how many recordings somebody holds (R54, T62)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await gathered(office);
    await minor(office, call, {
      ...guardian,
      signs: ["young-voice", "told-of-school"],
    });
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({
        type: "minor.found",
        details: {
          by: staffId,
          basis: "guardian-told",
          signs: "told-of-school, young-voice",
          authority: "custody-seen",
          kept: 1,
        },
      }),
    );
  });

  test("gave no consent to anything: monitoring ends too, and the yes stays as proof (R53, T28)", async () => {
    const office = openOffice();
    const call = aCall({ line: "+12025550100" });
    const monitoring = { prompt_id: "monitoring-welcome" };
    await answer(office, call);
    await answer(office, call, monitoring);
    await minor(office, call);
    expect((await answer(office, call, monitoring)).body).toEqual({
      monitoring_allowed: false,
    });
    expect(await shown(office, call.interactionId)).toMatchObject({
      recordingConsent: "refused",
      because: "said-so",
      consents: [
        { purpose: "recording", ended: { as: "void" } },
        { purpose: "monitoring", ended: { as: "void" } },
      ],
    });
  });

  test("gives no consent to what is asked only afterwards (R53)", async () => {
    const office = openOffice();
    const call = aCall({ line: "+12025550100" });
    await report(office, call);
    await minor(office, call);
    expect((await answer(office, call)).body).toEqual({
      recording_allowed: false,
    });
    const monitoring = { prompt_id: "monitoring-welcome" };
    expect((await answer(office, call, monitoring)).body).toEqual({
      monitoring_allowed: false,
    });
  });

  test("said twice is said once (R54)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await minor(office, call);
    await carryOut(office);
    const before = await itemsOf(office, call.interactionId);
    const { body } = await minor(office, call, guardian);
    expect(body).toMatchObject({
      calls: [{ recordings: [{ outcome: "already-erased" }] }],
    });
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });
});

describe("a parent or guardian", () => {
  test("names other calls of the number, and those go with it and no others (R55, T53)", async () => {
    const office = openOffice();
    const [one, named, unnamed] = [
      await keepCall(office),
      await keepCall(office),
      await keepCall(office),
    ];
    const { body } = await minor(office, one, {
      ...guardian,
      calls: [named.interactionId, one.interactionId],
    });
    expect(body["calls"]).toHaveLength(2);
    await carryOut(office);
    const stateOf = async ({ interactionId }: typeof one) =>
      (await recordingOf(office, interactionId)).state;
    expect(await stateOf(one)).toBe("erased");
    expect(await stateOf(named)).toBe("erased");
    expect(await stateOf(unnamed)).toBe("kept");
  });

  test.each([
    ["another number", { caller: "+32470550102" }],
    ["a withheld number", { caller: "anonymous" }],
  ])(
    "who names a call of %s is asked to say so of that call alone, and nothing happens (R55, T53, T55)",
    async (_whose, overrides) => {
      const office = openOffice();
      const [one, other] = [
        await keepCall(office),
        await keepCall(office, overrides),
      ];
      const { status, body } = await minor(office, one, {
        ...guardian,
        calls: [other.interactionId],
      });
      expect(status).toBe(422);
      expect(body).toMatchObject({ errors: [{ field: "calls" }] });
      await carryOut(office);
      expect((await recordingOf(office, one.interactionId)).state).toBe("kept");
    },
  );

  test("two withheld numbers are not one (R55, T55)", async () => {
    const office = openOffice();
    const hidden = { caller: "anonymous" };
    const [one, other] = [
      await keepCall(office, hidden),
      await keepCall(office, hidden),
    ];
    const { status } = await minor(office, one, {
      ...guardian,
      calls: [other.interactionId],
    });
    expect(status).toBe(422);
  });

  test.each([
    [{ basis: "said-so", calls: ["interaction-x"] }, 422, "calls"],
    [{ ...guardian, calls: ["unheard-of"] }, 422, "calls"],
    [{ ...guardian, calls: [] }, 400, "calls"],
    [{ basis: "guardian-told" }, 422, "authority"],
    [{ ...guardian, authority: "said-so" }, 400, "authority"],
    [{ basis: "reason-to-believe" }, 422, "signs"],
    [{ basis: "birth-certificate" }, 400, "basis"],
    [{}, 400, "basis"],
  ])("%j is a problem that names the field", async (body, status, field) => {
    const office = openOffice();
    const reply = await minor(office, await keepCall(office), body);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ errors: [{ field }] });
  });

  test("is told when there is no such call", async () => {
    expect((await minor(openOffice(), aCall())).status).toBe(404);
    expect((await objection(openOffice(), aCall())).status).toBe(404);
  });
});
