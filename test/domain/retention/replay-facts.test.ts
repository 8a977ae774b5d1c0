import { describe, expect, test } from "vitest";
import { subjectFileKey } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import {
  aCall,
  answer,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { derivedBytes, transcriptOf } from "#test/builders/derivatives";
import { replay, restoredAfter } from "#test/builders/journal";
import {
  itemsOf,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { approved, begin, request, stepsOf } from "#test/builders/requests";
import { reopen } from "#test/builders/steering";

const due = plusDays(opening, 30);

describe("a no that the restored table has not heard of", () => {
  test("counts again, and what is kept of the call goes (R8, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const restoredTo = await restoredAfter(office, () =>
      answer(office, call, { digit: "2" }),
    );
    const report = await replay(office, restoredTo);
    expect(report["call-refused"].added).toBe(1);
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "refused" },
    });
  });

  test("keeps audio out that comes later (R8, T33, T76)", async () => {
    const office = openOffice();
    const call = aCall();
    const restoredTo = await restoredAfter(office, () =>
      answer(office, call, { digit: "2" }),
    );
    await replay(office, restoredTo);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await report(office, call);
    office.clock.advance(30_000);
    await sweep(office, "collect");
    await land(office);
    expect(office.s3.listVersions("recordings")).toEqual([]);
  });
});

describe("a request that was closed after the restored point", () => {
  test("is closed again, keeps nothing, and its contact data are gone (T25, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office);
    const restoredTo = await restoredAfter(office, () =>
      stepsOf(office, requestId).close(),
    );
    expect(
      (await recordingOf(office, call.interactionId)).keepers,
    ).toHaveLength(1);
    const report = await replay(office, restoredTo);
    expect(report["subject-removed"].changed).toBe(1);
    const closed = await request(office, requestId);
    expect(closed).toMatchObject({ state: "fulfilled", closedAt: restoredTo });
    expect(closed).not.toHaveProperty("task");
    const recording = await recordingOf(office, call.interactionId);
    expect(recording).toMatchObject({
      state: "kept",
      keepers: [],
      nextAt: recording.dueAt,
    });
  });

  test("and reopened before it keeps its new round, and who asked (T25, T33)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const closedAt = await restoredAfter(office, () =>
      stepsOf(office, requestId).close(),
    );
    await stepsOf(office, requestId).close();
    await reopen(office, requestId, { receivedAt: office.now() });
    const report = await replay(office, closedAt);
    expect(report).toMatchObject({
      "request-closed": { agreed: 1 },
      "subject-removed": { agreed: 1 },
    });
    expect((await request(office, requestId)).state).toBe("received");
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeDefined();
  });

  test("that the restored table never knew is counted, for a person to look at", async () => {
    const office = openOffice();
    const restoredTo = await restoredAfter(office, async () => {
      const requestId = await begin(office);
      await stepsOf(office, requestId).close();
    });
    expect(await replay(office, restoredTo)).toMatchObject({
      "request-closed": { unknown: 1 },
      "subject-removed": { agreed: 1 },
    });
  });
});

test("what was made from an erased recording does not come back either (T8, T33)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await transcriptOf(office, await recordingOf(office, call.interactionId));
  const restoredTo = await restoredAfter(office, () =>
    sweep(office, "erase", due),
  );
  const report = await replay(office, restoredTo);
  expect(report["derivative-erased"].changed).toBe(1);
  await sweep(office, "erase", plusMinutes(due, 1));
  expect(derivedBytes(office)).toEqual([]);
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({
      kind: "derivative",
      state: "erased",
      erasedAt: due,
    }),
  );
});

test("a derivative that the restored table never knew needs nothing, and one it has erased agrees", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const restoredTo = await restoredAfter(office, async () => {
    await transcriptOf(office, await recordingOf(office, call.interactionId));
    await sweep(office, "erase", due);
  });
  expect((await replay(office, restoredTo))["derivative-erased"].unknown).toBe(
    1,
  );
});
