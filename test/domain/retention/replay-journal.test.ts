import { describe, expect, test } from "vitest";
import { callPartition, keyOf } from "#domain/ledger/keys";
import { keep } from "#domain/retention/keepers";
import { LedgerInUse } from "#domain/retention/replay-outcome";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { SuspensionId } from "#schemas/ids";
import {
  aCall,
  answer,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { transcriptOf } from "#test/builders/derivatives";
import { replay, restoredAfter } from "#test/builders/journal";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { approved, stepsOf } from "#test/builders/requests";
import { bodyOf } from "#test/contracts/bodies";

const due = plusDays(opening, 30);

describe("a recording that was erased after the restored point", () => {
  test("is back with the table, and a tombstone again after the replay (T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const restoredTo = await restoredAfter(office, () =>
      sweep(office, "erase", due),
    );
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    const report = await replay(office, restoredTo);
    expect(report["recording-erased"]).toMatchObject({ changed: 1 });
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "term", hereGoneAt: due },
      nextAt: office.now(),
    });
  });

  test("is looked for by version once more, and then left alone (T2, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const restoredTo = await restoredAfter(office, () =>
      sweep(office, "erase", due),
    );
    await replay(office, restoredTo);
    await sweep(office, "erase", plusMinutes(due, 1));
    const checked = await recordingOf(office, call.interactionId);
    expect(checked).toMatchObject({
      state: "erased",
      erasure: { hereGoneAt: due },
    });
    expect(checked).not.toHaveProperty("nextAt");
  });

  test.each([
    [
      "in the vault",
      async (office: Office, key: string) => {
        await office.objects.put(
          "recordings",
          key,
          bodyOf("ID3 back"),
          "audio/mpeg",
        );
      },
    ],
    [
      "at the platform",
      (office: Office, _key: string, call: ReturnType<typeof aCall>) => {
        office.platform.hasRecorded(call.platformRecordingId, call.callId);
        return Promise.resolve();
      },
    ],
  ])(
    "goes back to the eraser when bytes are found %s (T2, T33)",
    async (_where, bringBack) => {
      const office = openOffice();
      const call = await keepCall(office);
      const restoredTo = await restoredAfter(office, () =>
        sweep(office, "erase", due),
      );
      await replay(office, restoredTo);
      const { recordingId } = await recordingOf(office, call.interactionId);
      await bringBack(office, recordingId, call);
      await sweep(office, "erase", plusMinutes(due, 1));
      expect((await recordingOf(office, call.interactionId)).state).toBe(
        "erasing",
      );
      await sweep(office, "erase", plusMinutes(due, 2));
      expect(await recordingOf(office, call.interactionId)).toMatchObject({
        state: "erased",
        erasure: { hereGoneAt: plusMinutes(due, 2) },
      });
      expect(office.s3.listVersions("recordings")).toEqual([]);
      expect(office.platform.has(call.platformRecordingId)).toBe(false);
    },
  );

  test("is a tombstone although somebody kept it when the table was copied (T17, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office);
    const restoredTo = await restoredAfter(office, async () => {
      await stepsOf(office, requestId).close();
      await sweep(office, "erase", due);
    });
    await replay(office, restoredTo);
    const tombstone = await recordingOf(office, call.interactionId);
    expect(tombstone).toMatchObject({ state: "erased", keepers: [] });
    expect(tombstone).not.toHaveProperty("legalHold");
  });

  test("has its proof back although the restored table never knew it (T24, T33)", async () => {
    const office = openOffice();
    const call = aCall();
    const restoredTo = await restoredAfter(office, async () => {
      await answer(office, call);
      office.platform.hasRecorded(call.platformRecordingId, call.callId);
      await report(office, call);
      office.clock.advance(30_000);
      await sweep(office, "collect");
      await land(office);
      await sweep(office, "erase", due);
    });
    expect(await itemsOf(office, call.interactionId)).toEqual([]);
    const replayed = await replay(office, restoredTo);
    expect(replayed["recording-erased"].added).toBe(1);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      subject: null,
      erasure: { cause: "term" },
    });
  });
});

describe("an erasure that was only ordered after the restored point", () => {
  test("is ordered again, and done (R40, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const restoredTo = await restoredAfter(office, async () => {
      const requestId = await approved(office, { rights: ["erasure"] });
      await stepsOf(office, requestId).erase();
    });
    expect(await recordingOf(office, call.interactionId)).not.toHaveProperty(
      "erasure",
    );
    await replay(office, restoredTo);
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "request" },
    });
  });

  test("is done of a recording that the restored table never knew (T33)", async () => {
    const office = openOffice();
    const call = aCall();
    const restoredTo = await restoredAfter(office, async () => {
      await keepCall(office, call);
      const requestId = await approved(office, { rights: ["erasure"] });
      await stepsOf(office, requestId).erase();
      await stepsOf(office, requestId).close();
    });
    await replay(office, restoredTo);
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
    expect(office.s3.listVersions("recordings")).toEqual([]);
  });

  test("waits for whoever keeps the recording (T22, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const hold = {
      by: "hold",
      id: SuspensionId.parse(crypto.randomUUID()),
    } as const;
    await keep(
      office,
      keyOf(await recordingOf(office, call.interactionId)),
      hold,
    );
    const restoredTo = await restoredAfter(office, async () => {
      const requestId = await approved(office, { rights: ["erasure"] });
      await stepsOf(office, requestId).erase();
    });
    await replay(office, restoredTo);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      keepers: [hold],
      erasure: { cause: "request" },
    });
  });
});

test("replaying twice is replaying once, and changes nothing that is newer (T33)", async () => {
  const office = openOffice();
  const [erased, kept] = [
    await keepCall(office),
    await keepCall(office, { caller: "+32470550102" }),
  ];
  await transcriptOf(office, await recordingOf(office, erased.interactionId));
  const restoredTo = await restoredAfter(office, async () => {
    await answer(office, erased, { digit: "2" });
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    await sweep(office, "erase");
  });
  await replay(office, restoredTo);
  const before = await office.ledger.readPartition(
    callPartition(erased.interactionId),
  );
  const again = await replay(office, restoredTo);
  for (const counts of Object.values(again))
    expect(counts).toMatchObject({ changed: 0, added: 0 });
  expect(
    await office.ledger.readPartition(callPartition(erased.interactionId)),
  ).toEqual(before);
  expect((await recordingOf(office, kept.interactionId)).state).toBe("kept");
});

test("a restored table that somebody uses already is not replayed into (T34)", async () => {
  const office = openOffice();
  await keepCall(office);
  const requestId = await approved(office);
  const restoredTo = await restoredAfter(office, async () => {
    await stepsOf(office, requestId).close();
    await sweep(office, "erase", due);
  });
  const conflicts = {
    ...office,
    ledger: {
      ...office.ledger,
      replace: (items: readonly unknown[]) =>
        Promise.resolve(items.map(() => "conflict" as const)),
      remove: () => Promise.resolve("conflict" as const),
    },
  };
  await expect(replay(conflicts, restoredTo)).rejects.toThrow();
  const busy = {
    ...office,
    ledger: { ...office.ledger, remove: conflicts.ledger.remove },
  };
  await expect(replay(busy, restoredTo)).rejects.toThrow(LedgerInUse);
});
