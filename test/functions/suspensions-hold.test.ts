import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { Instant } from "#schemas/instant";
import {
  aCall,
  answer,
  type Call,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  historyOf,
  type Office,
  opening,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import {
  aHold,
  begun,
  extend,
  heldCall,
  isLocked,
  ofCall,
  show,
  suspensionIn,
  sweepSuspensions,
} from "#test/builders/suspensions";

const after = (office: Office, hours: number) => {
  office.clock.advance(hours * 3_600_000);
};

describe("a hold", () => {
  test("keeps the recordings of its calls in ledger and bucket (T7, T15)", async () => {
    const { office, id, recording } = await heldCall();
    expect(await recording()).toMatchObject({
      keepers: [{ by: "hold", id }],
      legalHold: "on",
    });
    expect(await isLocked(office, await recording())).toBe(true);
    expect((await show(office, id)).body).toMatchObject({
      state: "in-force",
      legalSource: "Art 17(3)(e)",
      matterId: "MATTER-7",
      owner: staffId,
      counts: { found: 1, held: 1, failed: 0, "none-yet": 0 },
      recordings: [
        { recordingId: (await recording()).recordingId, state: "held" },
      ],
    });
  });

  test("outlasts the thirty days it is the exception of (R27, T7)", async () => {
    const { office, recording } = await heldCall();
    await sweep(office, "erase", plusDays(opening, 400));
    expect(await recording()).toMatchObject({ state: "kept" });
  });

  test("holds by version, behind the marker of the bucket's expiry too", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", recordingId);
    await begun(office, aHold(ofCall(call)));
    await sweepSuspensions(office);
    const recording = await recordingOf(office, call.interactionId);
    expect(await isLocked(office, recording)).toBe(true);
  });

  test("takes up audio that comes after it was placed", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    const id = await begun(office, aHold(ofCall(call)));
    await sweepSuspensions(office);
    expect(await suspensionIn(office, id)).toMatchObject({
      state: "in-force",
      counts: { found: 0, "none-yet": 1 },
    });
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await report(office, call);
    after(office, 1);
    await sweep(office, "collect");
    await land(office);
    await sweepSuspensions(office);
    expect(await suspensionIn(office, id)).toMatchObject({
      counts: { found: 1, held: 1, "none-yet": 0 },
    });
    const recording = await recordingOf(office, call.interactionId);
    expect(await isLocked(office, recording)).toBe(true);
  });

  test("gives a call up as unknown when no audio has come for two days", async () => {
    const office = openOffice();
    const id = await begun(office, aHold(ofCall(aCall())));
    await sweepSuspensions(office);
    after(office, 49);
    await sweepSuspensions(office);
    const suspension = await suspensionIn(office, id);
    expect(suspension.counts).toMatchObject({ "none-yet": 0, unknown: 1 });
    expect(suspension).not.toHaveProperty("lookAt");
  });

  test("says of each recording what became of it, and of ids that are nobody's (T15)", async () => {
    const office = openOffice();
    const [gone, kept] = [await keepCall(office), await keepCall(office)];
    office.clock.set(plusDays(opening, 30));
    const { recordingId: first } = await recordingOf(
      office,
      gone.interactionId,
    );
    await sweep(office, "erase", plusMinutes(plusDays(opening, 30), 0));
    const { recordingId: second } = await recordingOf(
      office,
      kept.interactionId,
    );
    const nobodys = office.randomId();
    const id = await begun(
      office,
      aHold(
        { kind: "recordings", recordingIds: [first, second, nobodys] },
        { reviewBy: plusDays(opening, 60).slice(0, 10) },
      ),
    );
    await sweepSuspensions(office);
    const { body } = await show(office, id);
    expect(body).toMatchObject({
      counts: { found: 2, held: 1, "too-late": 1, unknown: 1 },
      additions: [{ kind: "recordings", missing: [nobodys] }],
    });
    const states = (await show(office, id, { state: "too-late" })).body;
    expect(states["recordings"]).toEqual([
      expect.objectContaining({ recordingId: first, state: "too-late" }),
    ]);
  });

  test("by number covers the calls of its time, and keeps the number nowhere (T51, T57)", async () => {
    const office = openOffice();
    const before = await keepCall(office);
    after(office, 48);
    const within = await keepCall(office);
    const other = await keepCall(office, { caller: "+32470550102" });
    const id = await begun(
      office,
      aHold({
        kind: "subject",
        phoneNumber: "+32 470 55 01 01",
        from: plusDays(opening, 1),
        until: plusDays(opening, 3),
      }),
    );
    await sweepSuspensions(office);
    const keepers = async (call: Call) =>
      (await recordingOf(office, call.interactionId)).keepers;
    expect(await keepers(within)).toEqual([{ by: "hold", id }]);
    expect(await keepers(before)).toEqual([]);
    expect(await keepers(other)).toEqual([]);
    expect(historyOf(office)).not.toMatch(/470.?55.?01/);
    expect((await show(office, id)).text).not.toMatch(/470.?55|\.[\w-]{43}"/);
  });

  test("by number knows when a call ended, also where a territory shortens its term (T4, T12)", async () => {
    const office = openOffice();
    const ended = Instant.parse("2027-02-02T10:00:00.000Z");
    office.clock.set(ended);
    const call = await keepCall(office);
    expect((await recordingOf(office, call.interactionId)).dueAt).toBe(
      "2027-03-02T10:00:00.000Z",
    );
    const id = await begun(
      office,
      aHold(
        {
          kind: "subject",
          phoneNumber: call.caller,
          from: plusDays(ended, -1),
          until: plusDays(ended, 1),
        },
        { reviewBy: plusDays(ended, 60).slice(0, 10) },
      ),
    );
    await sweepSuspensions(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      endedAt: ended,
      keepers: [{ by: "hold", id }],
    });
  });

  test("takes more calls while it is in force, the same ones once", async () => {
    const { office, id } = await heldCall();
    const more = ofCall(await keepCall(office));
    expect((await extend(office, id, more)).status).toBe(202);
    expect((await extend(office, id, more)).status).toBe(202);
    await sweepSuspensions(office);
    expect(await suspensionIn(office, id)).toMatchObject({
      state: "in-force",
      named: 2,
      counts: { found: 2, held: 2 },
    });
  });
});
