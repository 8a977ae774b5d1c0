import { describe, expect, test } from "vitest";
import { unannouncedInteraction } from "#domain/ids";
import { plusMinutes } from "#domain/time/instant";
import {
  aCall,
  answer,
  type Call,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";

/** Custom Storage was faster than the report of the call's end. */
async function landUnannounced(office: Office): Promise<Call> {
  const call = aCall();
  const key = `custom/${call.platformRecordingId}.mp3`;
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await office.objects.put("landing", key, bodyOf("ID3 audio"), "audio/mpeg");
  await land(office);
  return call;
}

const waitingOne = (office: Office, { platformRecordingId }: Call) =>
  recordingOf(office, unannouncedInteraction(platformRecordingId));

async function settleAfter(office: Office, minutes: number): Promise<void> {
  office.clock.set(plusMinutes(office.now(), minutes));
  await sweep(office, "settle", office.now());
}

async function eraseAfter(office: Office, minutes: number): Promise<void> {
  office.clock.set(plusMinutes(office.now(), minutes));
  await sweep(office, "erase", office.now());
}

const landed = ({ s3 }: Office) => s3.listVersions("landing");
const vault = ({ s3 }: Office) => s3.listVersions("recordings");

describe("audio that lands before its call is announced", () => {
  test("is kept as that call's once it is, with a yes (R7, R27, T78)", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await answer(office, call);
    await report(office, call);
    await settleAfter(office, 2);

    const kept = await recordingOf(office, call.interactionId);
    expect(kept).toMatchObject({ state: "kept", callId: call.callId });
    expect(vault(office)).toMatchObject([{ key: kept.recordingId }]);
    expect(landed(office)).toEqual([]);
    expect(await waitingOne(office, call)).toMatchObject({
      state: "announced",
    });
  });

  test("is destroyed as that call's once it is, with a no (R8, R12)", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await answer(office, call, { digit: "2" });
    await report(office, call);
    await settleAfter(office, 2);

    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { cause: "refused" },
    });
    expect([landed(office), vault(office)]).toEqual([[], []]);
    expect(await waitingOne(office, call)).toMatchObject({
      state: "announced",
    });
  });

  test("waits for the answer no longer than any other (T76, T78)", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await report(office, call);
    await settleAfter(office, 2);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "waiting",
      waitUntil: plusMinutes(office.now(), 13),
      seenAt: plusMinutes(office.now(), -2),
    });
  });

  test("waits no longer because Talkdesk does not say whose it is (T78, T106)", async () => {
    const office = openOffice();
    await landUnannounced(office);
    const findRecording = () => Promise.reject(new Ended("does not answer"));
    const silent = {
      ...office,
      platform: { ...office.platform, findRecording },
    };
    await expect(settleAfter(silent, 14)).rejects.toThrow("1 parts failed");
    expect(landed(office)).toHaveLength(1);
    await expect(settleAfter(silent, 1)).rejects.toThrow("1 parts failed");
    expect([landed(office), vault(office)]).toEqual([[], []]);
  });

  test("is not listed under its day twice (Art 5(2))", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await answer(office, call);
    await report(office, call);
    await settleAfter(office, 2);
    const { items } = await office.ledger.pageOfDay("calls#2026-11-24", {
      after: undefined,
      most: 100,
    });
    expect(items.filter(({ kind }) => kind === "recording")).toMatchObject([
      { interactionId: call.interactionId },
    ]);
  });

  test("is not lost when its event comes again after the call was announced, and the process ends midway (R27, T102)", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await answer(office, call);
    await report(office, call);
    await land({ ...office, objects: { ...office.objects, admit: endsHere } });
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "admitting",
    });
    await settleAfter(office, 16);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
    });
  });
});

describe("audio whose call is announced after it was destroyed", () => {
  test("is not looked for any more once a recording of that call answers for the platform's copy (T5, T29)", async () => {
    const office = openOffice();
    const call = await landUnannounced(office);
    await settleAfter(office, 15);
    await eraseAfter(office, 1);
    expect(await waitingOne(office, call)).toMatchObject({
      state: "erasing",
      erasure: { cause: "unknown-call" },
    });

    await answer(office, call);
    await report(office, call);
    await eraseAfter(office, 10);
    expect(await waitingOne(office, call)).toHaveProperty("state", "erasing");

    office.clock.set(plusMinutes(office.now(), 1));
    await sweep(office, "collect", office.now());
    await land(office);
    await eraseAfter(office, 60);
    expect(await waitingOne(office, call)).toMatchObject({
      state: "announced",
      erasure: { announcedAt: office.now() },
    });
    expect(await recordingOf(office, call.interactionId)).toHaveProperty(
      "state",
      "kept",
    );
  });
});

class Ended extends Error {
  readonly code = "ended";
}
const endsHere = () => Promise.reject(new Ended("the process ended"));
