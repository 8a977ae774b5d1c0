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

describe("a caller who is under sixteen, or may be,", () => {
  test.each(["said-so", "guardian-told", "reason-to-believe"])(
    "has every recording of the call erased at both places: %s is enough (R53, R54, R55)",
    async (basis) => {
      const office = openOffice();
      const call = await keepCall(office);
      const { status, body } = await minor(office, call, { basis });
      expect(status).toBe(201);
      expect(body).toMatchObject({
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
    expect(JSON.stringify(office.stream.after(0, 100))).not.toMatch(
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
    const { body } = await minor(office, call, { basis: "guardian-told" });
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
      basis: "guardian-told",
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
        basis: "guardian-told",
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
      basis: "guardian-told",
      calls: [other.interactionId],
    });
    expect(status).toBe(422);
  });

  test.each([
    [{ basis: "said-so", calls: ["interaction-x"] }, 422, "calls"],
    [{ basis: "guardian-told", calls: ["unheard-of"] }, 422, "calls"],
    [{ basis: "guardian-told", calls: [] }, 400, "calls"],
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

describe("an objection of an employee that was upheld", () => {
  test("erases the call's recordings and leaves the customer's yes as it was (R41, T31)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { status, body } = await objection(office, call);
    expect(status).toBe(201);
    expect(body).toMatchObject({ recordings: [{ outcome: "ordered" }] });
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "objection" },
    });
    expect(await shown(office, call.interactionId)).toMatchObject({
      recordingConsent: "given",
      consents: [{ purpose: "recording", givenAt: expect.any(String) }],
      evidence: expect.arrayContaining([
        expect.objectContaining({
          type: "objection.upheld",
          details: { by: staffId, recordings: 1 },
        }),
      ]),
    });
  });

  test("is put off while somebody keeps the recording, and twice is once (R41)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await gathered(office);
    expect((await objection(office, call)).body).toMatchObject({
      recordings: [{ outcome: "put-off" }],
    });
    const before = await itemsOf(office, call.interactionId);
    office.clock.advance(1000);
    await objection(office, call);
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });

  test("meets somebody who was faster and is to be sent again (R41, T102)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const busy = {
      ...office,
      ledger: {
        ...office.ledger,
        replace: (items: readonly unknown[]) =>
          Promise.resolve(items.map(() => "conflict" as const)),
      },
    };
    expect((await objection(busy, call)).status).toBe(409);
  });

  test("must be upheld to count (R41)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const reply = await objection(office, call, { verdict: "pending" });
    expect(reply.status).toBe(400);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});
