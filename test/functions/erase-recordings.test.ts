import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes, plusSeconds } from "#domain/time/instant";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { keepCall, sweep, witness } from "#test/builders/calls";
import { context } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";

const due = plusDays(opening, 30);
const before = at("2026-12-24T09:59:59.999Z");

describe("after thirty days", () => {
  test("a recording is erased by itself, here and at the platform, and not a millisecond before (R27, R28, T5, T10)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await sweep(office, "erase", before);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    expect(office.s3.listVersions("recordings")).toHaveLength(1);
    await sweep(office, "erase", due);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "term", hereGoneAt: due, platformGoneAt: due },
    });
    expect(office.s3.listVersions("recordings")).toEqual([]);
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
  });

  test("what remains is proof without the audio, the number or the name (R28, T24)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await sweep(office, "erase", due);
    const tombstone = await recordingOf(office, call.interactionId);
    expect(tombstone).toMatchObject({ state: "erased", dueAt: due });
    expect(tombstone.nextAt).toBeUndefined();
    expect(JSON.stringify(tombstone)).not.toContain("470550101");
  });

  test("sweeps at any times erase at the first that is not before it is due (R28, T10, T114)", async () => {
    const minutes = fc.array(fc.integer({ min: -120, max: 120 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(minutes, async (offsets) => {
        const office = openOffice();
        const call = await keepCall(office);
        for (const offset of offsets.toSorted((one, other) => one - other)) {
          await sweep(office, "erase", plusMinutes(due, offset));
          const { state } = await recordingOf(office, call.interactionId);
          expect(state).toBe(offset >= 0 ? "erased" : "kept");
        }
        office.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe("the word erased", () => {
  test("is not written while the platform still has its copy (T2, T5)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.platform.deletes = false;
    await sweep(office, "erase", due);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
      erasure: { hereGoneAt: due, platformAskedAt: due },
    });
    office.platform.deletes = true;
    await sweep(office, "erase", plusSeconds(due, 60));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { hereGoneAt: due, platformGoneAt: plusSeconds(due, 60) },
    });
  });

  test("is not written while the platform does not answer, and the run is seen to fail (T5, T103)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.platform.answers = false;
    await expect(sweep(office, "erase", due)).rejects.toThrow("1 parts failed");
    const { state, erasure } = await recordingOf(office, call.interactionId);
    expect([state, erasure?.platformGoneAt]).toEqual(["erasing", undefined]);
    office.platform.answers = true;
    await sweep(office, "erase", plusMinutes(due, 1));
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("is not written while a hold keeps the version (T2, T13)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const [version] = office.s3.listVersions("recordings");
    if (version !== undefined) await office.objects.hold(version, true);
    await sweep(office, "erase", due);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erasing",
    });
    if (version !== undefined) await office.objects.hold(version, false);
    await sweep(office, "erase", plusMinutes(due, 1));
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("is not believed of a marker: the version behind it goes (T2, T13)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", recordingId);
    await sweep(office, "erase", due);
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
    expect(office.s3.listVersions("recordings")).toMatchObject([
      { marker: true },
    ]);
  });
});

test("a version that turns out to be a marker is not taken for gone (T2, T105)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const look = () => Promise.resolve("marker" as const);
  const objects = { ...office.objects, look };
  await sweep({ ...office, objects }, "erase", due);
  expect((await recordingOf(office, call.interactionId)).state).toBe("erasing");
});

test("what one run could not erase does not keep the rest (T106)", async () => {
  const office = openOffice();
  const [held, free] = [await keepCall(office), await keepCall(office)];
  const { recordingId } = await recordingOf(office, held.interactionId);
  const version = office.s3
    .listVersions("recordings")
    .find(({ key }) => key === recordingId);
  if (version !== undefined) await office.objects.hold(version, true);
  await sweep(office, "erase", plusMinutes(due, 1));
  expect((await recordingOf(office, held.interactionId)).state).toBe("erasing");
  expect((await recordingOf(office, free.interactionId)).state).toBe("erased");
});

test("two runs at once erase once (R28, T15)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await Promise.all([sweep(office, "erase", due), sweep(office, "erase", due)]);
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erased",
    erasure: { attempts: 1 },
  });
});

test("a version nobody asked for goes as soon as it is seen, by its own id (T6)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const { recordingId, versionId } = await recordingOf(
    office,
    call.interactionId,
  );
  await office.objects.put(
    "recordings",
    recordingId,
    bodyOf("ID3 other"),
    "audio/mpeg",
  );
  await witness(office);
  await sweep(office, "erase");
  expect(office.s3.listVersions("recordings")).toMatchObject([{ versionId }]);
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({ kind: "stray", state: "erased" }),
  );
});

test("a stray version that is held is tried again (T6)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const { recordingId } = await recordingOf(office, call.interactionId);
  const { versionId } = await office.objects.put(
    "recordings",
    recordingId,
    bodyOf("ID3 other"),
    "audio/mpeg",
  );
  await witness(office);
  const stray = office.s3
    .listVersions("recordings")
    .find((one) => one.versionId === versionId);
  if (stray !== undefined) await office.objects.hold(stray, true);
  await sweep(office, "erase");
  if (stray !== undefined) await office.objects.hold(stray, false);
  await sweep(office, "erase", plusMinutes(office.now(), 1));
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({ kind: "stray", state: "erased", attempts: 2 }),
  );
});

describe("a run", () => {
  const run = (event: unknown) =>
    eraseRecordings(openOffice(), environment)(event, context);

  test.each([
    { scheduledTime: "2026-11-24T10:01:01Z" },
    { scheduledTime: "2126-01-01T00:00:00Z" },
  ])("for a time to come erases nothing (R27): %j", async (event) => {
    await expect(run(event)).rejects.toThrow("lies in the future");
  });

  test.each([{}, null, { scheduledTime: "tomorrow" }, { scheduledTime: 7 }])(
    "needs a time it can read: %j",
    async (event) => {
      await expect(run(event)).rejects.toMatchObject({
        code: "scheduled-run-failed",
      });
    },
  );

  test("acts on the time it was scheduled for, however late it comes (T10)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.clock.set(plusDays(due, 5));
    await sweep(office, "erase", before);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});
