import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import {
  aCall,
  answer,
  type Call,
  keepCall,
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
import {
  approved,
  begin,
  decide,
  gathered,
  request,
  scope,
  soleUser,
  stepsOf,
} from "#test/builders/requests";

const due = plusDays(opening, 30);

const named = (...calls: Call[]) => ({
  verdict: "confirmed",
  method: "call-facts",
  scope: {
    kind: "named-calls",
    interactionIds: calls.map((call) => call.interactionId),
  },
});

const held = ({ s3 }: Office) =>
  s3.listVersions("recordings").filter((version) => version.held);

describe("the scope of a request", () => {
  test("a number finds candidates, and candidates are nobody's yet (T53)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    await stepsOf(office, requestId).freeze();
    expect((await request(office, requestId)).candidates).toBe(1);
    expect(await scope(office, requestId)).toEqual([]);
  });

  test("is every call of a number that one person uses alone (T54)", async () => {
    const office = openOffice();
    const calls = [await keepCall(office), await keepCall(office)];
    await keepCall(office, { caller: "+32470550199" });
    const requestId = await gathered(office);
    const found = (await scope(office, requestId)).map(
      (one) => one.interactionId,
    );
    expect(found.toSorted()).toEqual(
      calls.map((call) => call.interactionId).toSorted(),
    );
  });

  test("is only the calls named, where many people share the number (T54)", async () => {
    const office = openOffice();
    const own = await keepCall(office);
    const colleague = await keepCall(office);
    const requestId = await gathered(office, {}, named(own));
    const found = (await scope(office, requestId)).map(
      (one) => one.interactionId,
    );
    expect(found).toEqual([own.interactionId]);
    expect((await recordingOf(office, colleague.interactionId)).state).toBe(
      "kept",
    );
  });

  test("may name a call from a hidden number, which no number finds (T53, T55)", async () => {
    const office = openOffice();
    const hidden = await keepCall(office, { caller: "anonymous" });
    const requestId = await gathered(office, {}, named(hidden, hidden));
    expect(await scope(office, requestId)).toHaveLength(1);
    expect((await request(office, requestId)).candidates).toBe(0);
  });

  test("two callers who hide their numbers are not one subject (T55)", async () => {
    const office = openOffice();
    await keepCall(office, { caller: "anonymous" });
    await keepCall(office, { caller: "+266696687" });
    const subject = { email: "a@example.org", phoneNumbers: ["anonymous"] };
    const requestId = await gathered(office, { subject });
    expect(await scope(office, requestId)).toEqual([]);
  });

  test("finds a call however its number was written then and now (T56)", async () => {
    const office = openOffice();
    await keepCall(office, { caller: "0470/55.01.01" });
    expect(await scope(office, await gathered(office))).toHaveLength(1);
  });

  test("finds a call that was kept before the key of tokens was rotated (T57)", async () => {
    const office = openOffice();
    const older = await keepCall(office);
    office.rotateTokenKey();
    const newer = await keepCall(office);
    const found = await scope(office, await gathered(office));
    expect(found.map((one) => one.interactionId).toSorted()).toEqual(
      [older.interactionId, newer.interactionId].toSorted(),
    );
  });

  test("is empty when the identity was not established (T53, T60)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(
      office,
      {},
      { verdict: "failed", method: "not-possible" },
    );
    expect(await scope(office, requestId)).toEqual([]);
  });

  test("gathering again changes nothing (T102)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(office);
    expect(await stepsOf(office, requestId).gather()).toEqual({
      recordings: 1,
    });
    expect(await scope(office, requestId)).toHaveLength(1);
  });
});

describe("a freeze", () => {
  test("holds the version that was kept, also behind a marker (T13, T14)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId, versionId } = await recordingOf(
      office,
      call.interactionId,
    );
    office.s3.deleteCurrent("recordings", recordingId);
    await stepsOf(office, await begin(office)).freeze();
    expect(held(office)).toMatchObject([
      { key: recordingId, versionId, marker: false },
    ]);
  });

  test("outlasts the thirty days, and the due instant stands (R27, T4, T50)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await stepsOf(office, await begin(office)).freeze();
    await sweep(office, "erase", plusDays(due, 10));
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "kept",
      dueAt: due,
    });
    expect(office.s3.listVersions("recordings")).toHaveLength(1);
  });

  test("ends with the request, and what is overdue then goes at once (R28, T17, T51)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office);
    office.clock.set(plusDays(due, 10));
    await stepsOf(office, requestId).close();
    expect(held(office)).toEqual([]);
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("of two requests ends with the second (T17)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const [one, other] = [await gathered(office), await gathered(office)];
    await stepsOf(office, one).close();
    expect(held(office)).toHaveLength(1);
    await sweep(office, "erase", plusDays(due, 1));
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    await stepsOf(office, other).close();
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("twice is a freeze once (T102)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const steps = stepsOf(office, await begin(office));
    await steps.freeze();
    await steps.freeze();
    expect(
      (await recordingOf(office, call.interactionId)).keepers,
    ).toHaveLength(1);
  });

  test("saves nothing that nobody agreed to (R8, T50)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", plusMinutes(opening, 1));
    await land(office);
    await stepsOf(office, await begin(office)).freeze();
    await answer(office, call, { digit: "2" });
    await sweep(office, "settle", plusMinutes(opening, 16));
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "erased",
    );
  });

  test("of audio that still waits takes hold once it is kept (T50)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", plusMinutes(opening, 1));
    await land(office);
    await stepsOf(office, await begin(office)).freeze();
    await answer(office, call);
    await sweep(office, "settle", plusMinutes(opening, 2));
    await sweep(office, "erase", plusDays(due, 1));
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("does not come of a request for erasure (T51)", async () => {
    const office = openOffice();
    await keepCall(office);
    await stepsOf(
      office,
      await begin(office, { rights: ["erasure"] }),
    ).freeze();
    expect(held(office)).toEqual([]);
  });

  test("that S3 refuses fails the step, which then comes again (T15)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    const { hold } = office.objects;
    office.objects = {
      ...office.objects,
      hold: () => Promise.reject(new Error("no")),
    };
    await expect(stepsOf(office, requestId).freeze()).rejects.toMatchObject({
      code: "not-frozen",
    });
    office.objects = { ...office.objects, hold };
    await stepsOf(office, requestId).freeze();
    expect(held(office)).toHaveLength(1);
  });
});

test("a request whose recording vanished in spite of its freeze can still be closed (T29)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const requestId = await approved(office);
  const [version] = held(office);
  if (version !== undefined) {
    await office.objects.hold(version, false);
    await office.objects.deleteVersions("recordings", [version]);
  }
  await stepsOf(office, requestId).close();
  expect((await request(office, requestId)).state).toBe("fulfilled");
  expect(await itemsOf(office, call.interactionId)).not.toEqual([]);
});

describe("a decision", () => {
  test("without a scope is refused: one number may serve many people (T54)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    const { status } = await decide(office, requestId, "identity", {
      verdict: "confirmed",
      method: "call-back",
    });
    expect(status).toBe(409);
    expect((await request(office, requestId)).identity).toBeUndefined();
  });

  test("is taken once; later ones are told so (T102)", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    expect((await decide(office, requestId, "identity", soleUser)).status).toBe(
      409,
    );
    expect(
      (await decide(office, requestId, "approval", { verdict: "approved" }))
        .status,
    ).toBe(409);
  });
});
