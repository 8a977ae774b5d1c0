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
    await report(office, call);
    const { events, admit } = await overwrite(office, call);
    for (const event of events.toReversed()) await admit(event);
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
    const { events, admit } = await overwrite(office, call);
    for (const event of events.toReversed()) await admit(event);
    expect(await itemsOf(office, call.interactionId)).not.toContainEqual(
      expect.objectContaining({ type: "object.rejected" }),
    );
  });
});

test("two events of one key at the same time lose neither's bytes: the queue brings the later one again (T6, T106)", async () => {
  const office = openOffice();
  const call = await answeredAndReported(office);
  const { events, admit } = await overwrite(office, call);
  const taken = await Promise.all(events.map(admit));
  expect(taken.flatMap((one) => one.batchItemFailures)).not.toEqual([]);
  for (const event of events) await admit(event);
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "kept",
    bytes: Buffer.byteLength("ID3 the whole"),
  });
});

/** The platform writes a recording's file twice under one key; S3's two events, and how each is delivered. */
async function overwrite(office: Office, call: Call) {
  const key = `custom/${call.platformRecordingId}.mp3`;
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  for (const words of ["ID3 half", "ID3 the whole"])
    await office.objects.put("landing", key, bodyOf(words), "audio/mpeg");
  const admit = admitRecording(office, environment);
  return {
    events: eventsOf(office, "landing"),
    admit: (event: object) => admit(aBatch(event), context),
  };
}

async function answeredAndReported(office: Office): Promise<Call> {
  const call = aCall();
  await answer(office, call);
  await report(office, call);
  return call;
}
