import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordObjectEvent } from "#functions/record-object-event/record-object-event";
import { recordingKey } from "#domain/ledger/keys";
import { keep } from "#domain/retention/keepers";
import { orderErasure } from "#domain/retention/order-erasure";
import { plusDays } from "#domain/time/instant";
import { eventsOf, keepCall, sweep, witness } from "#test/builders/calls";
import { aBatch, context } from "#test/builders/gateway";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";
import { aRequestId } from "#test/contracts/ledger-items";

const due = plusDays(opening, 30);
const take = (office: Office, ...events: unknown[]) =>
  recordObjectEvent(office)(aBatch(...events), context);

/** A call's partition without revisions, which tell how often it was written and not what it says. */
const storyOf = async (office: Office, id: Parameters<typeof itemsOf>[1]) =>
  (await itemsOf(office, id)).map((item) => ({ ...item, revision: 0 }));

describe("a delete marker", () => {
  test("is evidence and never becomes the recording's version (T13, T105)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const before = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", before.recordingId);
    await witness(office);
    expect(await recordingOf(office, call.interactionId)).toEqual(before);
    const items = await itemsOf(office, call.interactionId);
    expect(items).toContainEqual(
      expect.objectContaining({ type: "marker.created" }),
    );
    expect(items.some((item) => item.kind === "stray")).toBe(false);
  });
});

describe("a deletion", () => {
  test("of the eraser is evidence by version (R28, T104)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { versionId } = await recordingOf(office, call.interactionId);
    await sweep(office, "erase", due);
    await witness(office);
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({
        type: "version.deleted",
        discriminator: versionId,
        details: expect.objectContaining({ reason: "DeleteObject" }),
      }),
    );
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("by somebody else is followed by the erasure at the platform (T5, T30)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const [version] = office.s3.listVersions("recordings");
    if (version !== undefined)
      await office.objects.deleteVersions("recordings", [version]);
    await witness(office);
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "lifecycle" },
    });
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
  });
});

test("bytes that somebody deleted under a hold do not change who had ordered them erased, and why (T22, T30)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const key = recordingKey(call.interactionId, call.platformRecordingId);
  await keep(office, key, { by: "request", id: aRequestId() });
  const requestId = aRequestId();
  const ordered = orderErasure(
    await recordingOf(office, call.interactionId),
    { cause: "request", requestId },
    office.now(),
  );
  await office.ledger.replace([ordered]);
  const { recordingId, versionId } = ordered;
  await take(office, {
    "detail-type": "Object Deleted",
    time: office.now(),
    detail: { object: { key: recordingId, "version-id": versionId } },
  });
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erasing",
    erasure: { cause: "request", requestId, decidedAt: office.now() },
  });
});

describe("events", () => {
  test("in any order and any number end in the same ledger (T104)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    await office.objects.put(
      "recordings",
      recordingId,
      bodyOf("ID3 other"),
      "audio/mpeg",
    );
    office.s3.deleteCurrent("recordings", recordingId);
    const events = eventsOf(office, "recordings");
    await take(office, ...events);
    const told = await storyOf(office, call.interactionId);
    const again = fc.shuffledSubarray([...events, ...events], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(again, async (shuffled) => {
        expect(await take(office, ...shuffled)).toEqual({
          batchItemFailures: [],
        });
        expect(await storyOf(office, call.interactionId)).toEqual(told);
      }),
      { numRuns: 20 },
    );
  });

  test("of a creation that comes after the erasure resurrects nothing (T104)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await sweep(office, "erase", due);
    const [created, deleted] = eventsOf(office, "recordings");
    await take(office, deleted);
    await take(office, created);
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("of a version the ledger does not know yet come again, and stop none of the others (T104, T106)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const [known] = eventsOf(office, "recordings");
    const unknown = {
      "detail-type": "Object Created",
      time: "2026-11-24T10:00:00Z",
      detail: {
        object: {
          key: "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88",
          "version-id": "v1",
        },
      },
    };
    const { recordingId } = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", recordingId);
    const marker = eventsOf(office, "recordings").at(-1);
    expect(
      await take(office, unknown, "{", { detail: {} }, known, marker),
    ).toEqual({
      batchItemFailures: [0, 1, 2].map((position) => ({
        itemIdentifier: `message-${position}`,
      })),
    });
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({ type: "marker.created" }),
    );
  });

  test("at a time nobody can read are dated when they came (T12)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId, versionId } = await recordingOf(
      office,
      call.interactionId,
    );
    const object = { key: recordingId, "version-id": versionId };
    await take(office, {
      "detail-type": "Object Deleted",
      time: "then",
      detail: { object },
    });
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({
        type: "version.deleted",
        at: office.now(),
        details: expect.objectContaining({ reason: "unknown" }),
      }),
    );
  });
});
