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
  recordingsOf,
} from "#test/builders/office";
import { at } from "#test/contracts/ledger-items";

const collectionOf = async (office: Office, { interactionId }: Call) =>
  (await itemsOf(office, interactionId)).find(
    (item) => item.kind === "collection",
  );

describe("the end that nobody reports", () => {
  const late = at("2026-11-24T14:00:00.000Z");

  test("is noticed after four hours, and the recordings are looked for without it (T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", at("2026-11-24T13:59:59.000Z"));
    expect(await collectionOf(office, call)).toBeUndefined();
    await sweep(office, "collect", late);
    expect(await collectionOf(office, call)).toMatchObject({
      openedBy: "lost-event",
      endedAt: opening,
    });
    await sweep(office, "collect", at("2026-11-24T14:01:00.000Z"));
    await land(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      dueAt: plusDays(opening, 30),
    });
  });

  test("of a refused call still gets its audio erased (R8, T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", late);
    await sweep(office, "collect", at("2026-11-24T14:01:00.000Z"));
    await sweep(office, "erase");
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
  });

  test("of a call without an id is written down, once (T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { call_id: undefined });
    await sweep(office, "collect", late);
    await sweep(office, "collect", at("2026-11-24T18:00:00.000Z"));
    const items = await itemsOf(office, call.interactionId);
    expect(items.filter((item) => item.kind === "evidence")).toMatchObject([
      { type: "call.end.unreported" },
    ]);
    expect(await recordingsOf(office, call.interactionId)).toEqual([]);
  });

  test("is not missed when it was reported (T103)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { call_id: undefined });
    await report(office, call);
    await sweep(office, "collect", late);
    const items = await itemsOf(office, call.interactionId);
    expect(items.some((item) => item.kind === "evidence")).toBe(false);
  });
});
