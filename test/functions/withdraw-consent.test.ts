import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { aCall, answer, keepCall, report, sweep } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  itemsOf,
  openOffice,
  opening,
  recordingOf,
  writtenIn,
} from "#test/builders/office";
import { gathered, stepsOf } from "#test/builders/requests";
import { follow } from "#test/builders/stream";
import {
  carryOut,
  recordedAllTheSame,
  withdraw,
} from "#test/builders/withdrawals";

describe("a withdrawal that staff hears", () => {
  test("has the audio gone at both places by the next sweep, and both answers stay as proof (R44, T27, T28)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.clock.advance(86_400_000);
    const reply = await withdraw(office, call);
    expect(reply.status).toBe(201);
    await carryOut(office);

    expect(office.s3.listVersions("recordings")).toEqual([]);
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "withdrawn" },
    });
    const answers = (await itemsOf(office, call.interactionId)).filter(
      ({ kind }) => kind === "consent",
    );
    expect(answers).toMatchObject([
      { answer: "given", because: "pressed-yes", receivedAt: opening },
      {
        answer: "withdrawn",
        because: "withdrew",
        channel: "phone",
        heardBy: staffId,
      },
    ]);
  });

  test("is told with its consequences, in the language the caller was asked in, and which text it was is evidence (R10, R44, T80)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { language: "nl" });
    const { body } = await withdraw(office, call);
    expect(body).toMatchObject({
      outcome: "withdrawn",
      givenAt: opening,
      tell: { version: "1", language: "nl" },
    });
    expect(JSON.stringify(body["tell"])).toContain("blijven wij u helpen");
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({
        told: { version: "1", language: "nl", to: "staff", at: opening },
      }),
    );
  });

  test.each([
    ["de", "de"],
    ["pl", "en"],
  ])(
    "is told in %s when staff wants so, as far as there is a text: %s (R44)",
    async (language, told) => {
      const office = openOffice();
      const call = aCall();
      await answer(office, call);
      const { body } = await withdraw(office, call, { language });
      expect(body).toMatchObject({ tell: { language: told } });
    },
  );

  test("twice is once, by whatever channel (R44, T28)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const first = await withdraw(office, call);
    const before = await itemsOf(office, call.interactionId);
    office.clock.advance(1000);
    const second = await withdraw(office, call, { channel: "letter" });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({
      outcome: "already",
      givenAt: first.body["givenAt"],
      endedAt: first.body["endedAt"],
    });
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });

  test("at the same moment as another is one all the same (R44, T102)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await Promise.all([
      withdraw(office, call),
      withdraw(office, call, { channel: "email" }),
    ]);
    const items = await itemsOf(office, call.interactionId);
    expect(
      items.filter(
        (item) => item.kind === "consent" && item.answer === "withdrawn",
      ),
    ).toHaveLength(1);
  });

  test("is seen by the very next question for this consent, and by a yes that comes again (R44)", async () => {
    const office = openOffice();
    const call = aCall();
    expect((await answer(office, call)).body).toEqual({
      recording_allowed: true,
    });
    await withdraw(office, call);
    for (const again of [{}, { flow_version: "8" }])
      expect((await answer(office, call, again)).body).toEqual({
        recording_allowed: false,
      });
  });

  test("that comes before the yes outweighs it (R44)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    await withdraw(office, call);
    expect((await answer(office, call)).body).toEqual({
      recording_allowed: false,
    });
  });

  test("of monitoring ends monitoring and leaves the recording (R44, T74)", async () => {
    const office = openOffice();
    const call = await keepCall(office, { line: "+12025550100" });
    const monitoring = { prompt_id: "monitoring-welcome" };
    expect((await answer(office, call, monitoring)).body).toEqual({
      monitoring_allowed: true,
    });
    await withdraw(office, call, { purpose: "monitoring" });
    await carryOut(office);
    expect((await answer(office, call, monitoring)).body).toEqual({
      monitoring_allowed: false,
    });
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("waits for whoever keeps the recording, and erases when they let go (T27)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office);
    await withdraw(office, call);
    await carryOut(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      erasure: { cause: "withdrawn" },
    });
    await stepsOf(office, requestId).close();
    await sweep(office, "erase");
    expect(office.s3.listVersions("recordings")).toEqual([]);
  });

  test("stops a recording that runs, and audio that lands later goes as withdrawn (T81)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await withdraw(office, call);
    await follow(office);
    expect(office.platform.paused).toEqual([call.interactionId]);
    await recordedAllTheSame(office, call);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "withdrawn" },
    });
    expect(office.s3.listVersions("recordings")).toEqual([]);
  });

  test("of a call long over pauses nothing and claims no pause (T81)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.clock.set(plusDays(opening, 2));
    await withdraw(office, call);
    await follow(office);
    expect(office.platform.paused).toEqual([]);
    expect(await itemsOf(office, call.interactionId)).not.toContainEqual(
      expect.objectContaining({ type: "recording.paused" }),
    );
  });

  test("of nothing that was given is no withdrawal, and changes nothing (R44)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    const { status, body } = await withdraw(office, call);
    expect([status, body["outcome"]]).toEqual([200, "already"]);
    expect(body).not.toHaveProperty("givenAt");
    expect(await itemsOf(office, call.interactionId)).toHaveLength(1);
  });

  test("of a call nobody knows is a problem", async () => {
    const office = openOffice();
    expect((await withdraw(office, aCall())).status).toBe(404);
    expect(writtenIn(office)).toEqual([]);
  });

  test.each([
    ["purpose", { purpose: "marketing" }],
    ["channel", { channel: "pigeon" }],
    ["language", { language: "english" }],
  ])("with a wrong %s names it", async (field, overrides) => {
    const office = openOffice();
    const call = await keepCall(office);
    const { status, body } = await withdraw(office, call, overrides);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });

  test("moves no call to the day of the withdrawal (R44)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.clock.set(plusDays(opening, 5));
    await withdraw(office, call);
    expect(await office.ledger.find("day", "calls#2026-11-29")).toEqual([]);
  });
});
