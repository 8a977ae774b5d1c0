import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import {
  aCall,
  answer,
  type Call,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { at } from "#test/contracts/ledger-items";

const firstLook = at("2026-11-24T10:00:30.000Z");
const spoken = {
  prompt_id: "recording-outbound",
  digit: null,
  agent_id: "agent-7",
};

async function endedCall(
  office: Office,
  given: Record<string, unknown> | undefined,
  trigger = "inboundCallEnds",
): Promise<Call> {
  const call = aCall();
  if (given !== undefined) await answer(office, call, given);
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await report(office, call, { trigger });
  return call;
}

const collectionOf = async (office: Office, { interactionId }: Call) =>
  (await itemsOf(office, interactionId)).find(
    (item) => item.kind === "collection",
  );

describe("a finished call", () => {
  test("has its recording fetched and kept after a yes (R7)", async () => {
    const office = openOffice();
    const call = await endedCall(office, {});
    await sweep(office, "collect", firstLook);
    await land(office);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("is looked at again at 2 min, 10 min, 1 h and 24 h, and then no more (T103)", async () => {
    const office = openOffice();
    const call = await endedCall(office, {});
    const looks = [30, 120, 600, 3600, 86_400];
    for (const [position, seconds] of looks.entries()) {
      const due = new Date(Date.parse(opening) + seconds * 1000).toISOString();
      await sweep(office, "collect", at(due));
      expect(await collectionOf(office, call)).toMatchObject({
        attempts: position + 1,
        state: position === 4 ? "closed" : "open",
      });
    }
    expect(
      await office.ledger.due("collect", plusDays(opening, 90), 10),
    ).toEqual([]);
  });

  test("whose recording comes late is not forgotten (T4, T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call);
    await sweep(office, "collect", firstLook);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", at("2026-11-24T11:00:00.000Z"));
    await land(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      dueAt: plusDays(opening, 30),
    });
  });

  test("that the platform does not answer for is no call without recordings (T5, T103)", async () => {
    const office = openOffice();
    const call = await endedCall(office, {});
    office.platform.answers = false;
    await expect(sweep(office, "collect", firstLook)).rejects.toThrow(
      "1 parts failed",
    );
    expect(await collectionOf(office, call)).toMatchObject({
      attempts: 0,
      failures: 1,
      state: "open",
    });
    office.platform.answers = true;
    await sweep(office, "collect", at("2026-11-24T10:02:30.000Z"));
    expect(await collectionOf(office, call)).toMatchObject({
      attempts: 1,
      found: 1,
    });
  });

  test("is given up only when its term is over (R27, T103)", async () => {
    const office = openOffice();
    const call = await endedCall(office, {});
    office.platform.answers = false;
    await expect(
      sweep(office, "collect", plusDays(opening, 30)),
    ).rejects.toThrow();
    expect(await collectionOf(office, call)).toMatchObject({ state: "open" });
    await expect(
      sweep(office, "collect", plusDays(opening, 31)),
    ).rejects.toThrow();
    expect(await collectionOf(office, call)).toMatchObject({ state: "closed" });
  });

  test("whose failure is met does not stop the others (T106)", async () => {
    const office = openOffice();
    const lost = await endedCall(office, {});
    const call = await endedCall(office, {});
    const { listRecordings } = office.platform;
    office.platform.listRecordings = (callId) =>
      callId === lost.callId
        ? Promise.reject(new Error("poisoned"))
        : listRecordings(callId);
    await expect(sweep(office, "collect", firstLook)).rejects.toThrow(
      "1 parts failed",
    );
    await land(office);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("whose audio never comes has its copy erased at the platform when its term is over (R27, T5)", async () => {
    const office = openOffice();
    const call = await endedCall(office, {});
    office.platform.streams = false;
    await sweep(office, "collect", at("2026-11-25T10:00:00.000Z"));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { cause: "never-kept" },
      nextAt: plusDays(opening, 30),
    });
    await sweep(office, "erase", at("2026-12-24T09:59:59.999Z"));
    expect(office.platform.has(call.platformRecordingId)).toBe(true);
    await sweep(office, "erase", plusDays(opening, 30));
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
  });
});

describe("a refused call", () => {
  test.each([
    ["2 was pressed", { digit: "2" }],
    ["a wrong key was pressed", { digit: "3" }],
    ["no key was pressed", { digit: null }],
  ])(
    "is never fetched when %s, and erased at the platform (R8, T5, T75)",
    async (_why, given) => {
      const office = openOffice();
      const call = await endedCall(office, given);
      await sweep(office, "collect", firstLook);
      expect(office.s3.listVersions("landing")).toEqual([]);
      await sweep(office, "erase");
      expect(office.platform.has(call.platformRecordingId)).toBe(false);
      expect(await recordingOf(office, call.interactionId)).toMatchObject({
        state: "erased",
        erasure: { cause: "refused" },
      });
    },
  );

  test("outbound makes management and IT know, and each notice is evidence (R11, T77)", async () => {
    const office = openOffice();
    const call = await endedCall(
      office,
      { ...spoken, agent_answer: "no" },
      "outboundCallEnds",
    );
    await sweep(office, "collect", firstLook);
    expect(office.outbox().map(({ to }) => to)).toEqual(["management", "it"]);
    const evidence = (await itemsOf(office, call.interactionId)).filter(
      (item) => item.kind === "evidence",
    );
    expect(
      evidence.map(({ type, discriminator }) => [type, discriminator]),
    ).toEqual([
      ["notice.sent", "it"],
      ["notice.sent", "management"],
    ]);
  });

  test("outbound is told of once, and without the customer's number (R11, T39)", async () => {
    const office = openOffice();
    await endedCall(
      office,
      { ...spoken, agent_answer: "no" },
      "outboundCallEnds",
    );
    for (const minute of ["01", "03", "11"])
      await sweep(office, "collect", at(`2026-11-24T10:${minute}:00.000Z`));
    expect(office.outbox()).toHaveLength(2);
    expect(JSON.stringify(office.outbox())).not.toContain("470550101");
  });

  test("outbound loses the audio from before the refusal too, at both ends (R12, T76)", async () => {
    const office = openOffice();
    const call = await endedCall(
      office,
      { ...spoken, agent_answer: "no" },
      "outboundCallEnds",
    );
    await sweep(office, "collect", firstLook);
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
  });

  test("inbound needs no notice: the caller stopped it (R8, R11)", async () => {
    const office = openOffice();
    await endedCall(office, { digit: "2" });
    await sweep(office, "collect", firstLook);
    expect(office.outbox()).toEqual([]);
  });

  test("outbound is also one the agent forgot to note: missing at the end is refused (R11, T77)", async () => {
    const office = openOffice();
    const call = await endedCall(office, undefined, "outboundCallEnds");
    await sweep(office, "collect", firstLook);
    expect(office.outbox()).toEqual([]);
    await land(office);
    await sweep(office, "collect", at("2026-11-24T10:15:00.000Z"));
    await sweep(office, "settle");
    await sweep(office, "erase");
    expect(office.outbox().map(({ to }) => to)).toEqual(["management", "it"]);
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });
});

test("a no that comes after the audio was kept erases it as well (R8, R10, R12)", async () => {
  const office = openOffice();
  const call = await endedCall(
    office,
    { ...spoken, agent_answer: "yes" },
    "outboundCallEnds",
  );
  await sweep(office, "collect", firstLook);
  await land(office);
  await report(office, call, {
    trigger: "outboundDispositionSet",
    disposition: "recording consent refused",
  });
  for (const instant of [
    "2026-11-24T10:02:00.000Z",
    "2026-11-24T10:20:00.000Z",
    "2026-11-25T10:00:00.000Z",
  ])
    for (const which of ["collect", "settle", "erase"] as const)
      await sweep(office, which, at(instant));
  expect((await recordingOf(office, call.interactionId)).state).toBe("erased");
});
