import { describe, expect, test } from "vitest";
import { admitRecording } from "#functions/admit-recording/admit-recording";
import {
  aCall,
  answer,
  type Call,
  eventsOf,
  report,
  sweep,
} from "#test/builders/calls";
import { aBatch, context } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";

describe("audio that was overwritten before its caller's answer came", () => {
  test("is kept as it was last, though S3 tells of the newest first (T6, T104)", async () => {
    const office = openOffice();
    const call = aCall();
    const key = `custom/${call.platformRecordingId}.mp3`;
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await report(office, call);
    for (const words of ["ID3 half", "ID3 the whole"])
      await office.objects.put("landing", key, bodyOf(words), "audio/mpeg");
    const admit = admitRecording(office, environment);
    for (const event of eventsOf(office, "landing").reverse())
      await admit(aBatch(event), context);
    await answer(office, call);
    office.clock.advance(60_000);
    await sweep(office, "settle");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      bytes: Buffer.byteLength("ID3 the whole"),
    });
  });

  test("leaves no word of an overwrite when the older event comes after it was kept", async () => {
    const office = openOffice();
    const call = await answeredAndReported(office);
    const key = `custom/${call.platformRecordingId}.mp3`;
    for (const words of ["ID3 half", "ID3 the whole"])
      await office.objects.put("landing", key, bodyOf(words), "audio/mpeg");
    const admit = admitRecording(office, environment);
    for (const event of eventsOf(office, "landing").reverse())
      await admit(aBatch(event), context);
    expect(await itemsOf(office, call.interactionId)).not.toContainEqual(
      expect.objectContaining({ type: "object.rejected" }),
    );
  });
});

test("two events of one key at the same time lose neither's bytes: the queue brings the later one again (T6, T106)", async () => {
  const office = openOffice();
  const call = await answeredAndReported(office);
  const key = `custom/${call.platformRecordingId}.mp3`;
  for (const words of ["ID3 half", "ID3 the whole"])
    await office.objects.put("landing", key, bodyOf(words), "audio/mpeg");
  const admit = admitRecording(office, environment);
  const events = eventsOf(office, "landing");
  const taken = await Promise.all(
    events.map((event) => admit(aBatch(event), context)),
  );
  expect(taken.flatMap((one) => one.batchItemFailures)).not.toEqual([]);
  for (const event of events) await admit(aBatch(event), context);
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "kept",
    bytes: Buffer.byteLength("ID3 the whole"),
  });
});

async function answeredAndReported(office: Office): Promise<Call> {
  const call = aCall();
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await answer(office, call);
  await report(office, call);
  return call;
}
