import { describe, expect, test } from "vitest";
import { admitRecording } from "#functions/admit-recording/admit-recording";
import { plusDays } from "#domain/time/instant";
import {
  aCall,
  answer,
  type Call,
  eventsOf,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { aBatch, context } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";

/** The platform writes a file by Custom Storage, and S3 tells of it. */
async function store(office: Office, call: Call, words = "ID3 audio") {
  const key = `custom/${call.platformRecordingId}.mp3`;
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await office.objects.put("landing", key, bodyOf(words), "audio/mpeg");
  return land(office);
}

const landed = ({ s3 }: Office) => s3.listVersions("landing");
const vault = ({ s3 }: Office) => s3.listVersions("recordings");

describe("audio of a call that was answered with yes", () => {
  test("is kept until thirty days after the end of the call, whenever S3 got it (R27, T4)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call, { timestamp: "2026-11-24T09:41:00Z" });
    office.clock.advance(20 * 3_600_000);
    await store(office, call);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      dueAt: "2026-12-24T09:41:00.000Z",
      keptAt: "2026-11-25T06:00:00.000Z",
    });
  });

  test("is kept by the very version S3 gave it (R7, T13)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId, versionId } = await recordingOf(
      office,
      call.interactionId,
    );
    expect(vault(office)).toMatchObject([{ key: recordingId, versionId }]);
    expect(landed(office)).toEqual([]);
  });

  test("lies under keys without number or name, here and on the way here (T39)", async () => {
    const office = openOffice();
    await keepCall(office);
    const events = [
      ...eventsOf(office, "landing"),
      ...eventsOf(office, "recordings"),
    ];
    const keys = events.map(({ detail }) => detail.object.key);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.join()).not.toMatch(
      /470550101|15550100|Ada.{0,3}Example|%2B32/,
    );
    for (const { key } of vault(office)) expect(key).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("keeps its due instant when the same file is delivered again (R27, T4, T78)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call);
    await store(office, call);
    const before = await recordingOf(office, call.interactionId);
    office.clock.advance(5 * 86_400_000);
    await store(office, call);
    expect(await recordingOf(office, call.interactionId)).toEqual(before);
    expect(vault(office)).toHaveLength(1);
    expect(landed(office)).toEqual([]);
  });

  test("is not overwritten by other bytes under its name, and the attempt is evidence (T6)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call);
    await store(office, call, "ID3 what was said");
    await store(office, call, "ID3 something quite different");
    const kept = await recordingOf(office, call.interactionId);
    const version = { key: kept.recordingId, versionId: kept.versionId ?? "" };
    expect(vault(office)).toMatchObject([version]);
    expect(landed(office)).toEqual([]);
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({ type: "object.rejected" }),
    );
  });
});

describe("audio that comes before the answer", () => {
  test("waits in quarantine and is kept when the answer is yes (T76, T78)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    await store(office, call);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "waiting",
      waitUntil: "2026-11-24T10:15:00.000Z",
    });
    expect(vault(office)).toEqual([]);
    await answer(office, call);
    await sweep(office, "settle", at("2026-11-24T10:01:00.000Z"));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      dueAt: plusDays(opening, 30),
    });
  });

  test("is erased when no answer came in time, though one comes later (T75, T76, T77, T78)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    await store(office, call);
    await sweep(office, "settle", at("2026-11-24T10:14:59.000Z"));
    expect(landed(office)).toHaveLength(1);
    await sweep(office, "settle", at("2026-11-24T10:15:00.000Z"));
    expect(landed(office)).toEqual([]);
    await answer(office, call);
    await sweep(office, "settle", at("2026-11-24T10:16:00.000Z"));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { cause: "refused" },
    });
    expect(vault(office)).toEqual([]);
  });

  test("is erased at once when the answer is no (R8, R12)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    await report(office, call);
    await store(office, call);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { cause: "refused" },
    });
    expect([landed(office), vault(office)]).toEqual([[], []]);
  });
});

test("audio of a call nobody announced is never kept (T75, T103)", async () => {
  const office = openOffice();
  const call = aCall();
  await store(office, call);
  await sweep(office, "settle", at("2026-11-24T10:15:00.000Z"));
  const [found] = await office.ledger.due("erase", office.now(), 10);
  expect(found).toMatchObject({
    state: "erasing",
    erasure: { cause: "unknown-call" },
  });
  expect([landed(office), vault(office)]).toEqual([[], []]);
});

const arrived = { etag: "e", size: 1, sequencer: "01" };

describe("a batch", () => {
  test("with one poisoned message stops none of the others (T106)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call);
    const key = `custom/${call.platformRecordingId}.mp3`;
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await office.objects.put("landing", key, bodyOf("ID3"), "audio/mpeg");
    const poisons = [
      "{",
      {},
      { detail: { object: { ...arrived, key: "stranger.mp3" } } },
      { detail: { object: { ...arrived, key: "custom/a b.mp3" } } },
    ];
    const [event] = eventsOf(office, "landing");
    const taken = await admitRecording(office, environment)(
      aBatch(...poisons, event),
      context,
    );
    expect(taken.batchItemFailures.map((one) => one.itemIdentifier)).toEqual([
      "message-0",
      "message-1",
      "message-2",
      "message-3",
    ]);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("that comes again changes nothing (T78, T102, T106)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const before = await itemsOf(office, call.interactionId);
    expect(await land(office)).toEqual({ batchItemFailures: [] });
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });
});

describe("landed bytes that are gone before they are copied", () => {
  const lose = async (office: Office, call: Call) => {
    await answer(office, call);
    await report(office, call);
    const key = `custom/${call.platformRecordingId}.mp3`;
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await office.objects.put("landing", key, bodyOf("ID3 old"), "audio/mpeg");
    await office.objects.put("landing", key, bodyOf("ID3 new"), "audio/mpeg");
    return eventsOf(office, "landing");
  };
  const deliver = (office: Office, event: unknown) =>
    admitRecording(office, environment)(aBatch(event), context);

  test("are not kept; those that replaced them are (T6, T78)", async () => {
    const office = openOffice();
    const call = aCall();
    const [older, newer] = await lose(office, call);
    await deliver(office, older);
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "admitting",
    );
    expect(vault(office)).toEqual([]);
    await deliver(office, newer);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    expect(vault(office)).toHaveLength(1);
  });

  test("are given up after a day, and erased at the platform (T5, T103)", async () => {
    const office = openOffice();
    const call = aCall();
    const [older] = await lose(office, call);
    await deliver(office, older);
    await office.objects.discard(`custom/${call.platformRecordingId}.mp3`);
    await sweep(office, "settle", at("2026-11-25T10:00:00.000Z"));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { cause: "never-kept" },
    });
  });
});
