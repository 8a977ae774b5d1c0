import { describe, expect, test } from "vitest";
import { olderThanTerm } from "#domain/proof/older-than-term";
import { recordingKey } from "#domain/ledger/keys";
import { keep, letGo } from "#domain/retention/keepers";
import { plusDays, plusSeconds } from "#domain/time/instant";
import { SuspensionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { Keeper } from "#schemas/recording";
import { Attestation } from "#schemas/statement";
import {
  answer,
  aCall,
  type Call,
  keepCall,
  report,
  sweep,
} from "#test/builders/calls";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
  retention,
} from "#test/builders/office";
import { attestAt, attestation } from "#test/builders/proof";
import { begin, stepsOf } from "#test/builders/requests";

const at = (text: string) => Instant.parse(text);
const nextMorning = at("2026-11-25T04:00:00.000Z");
const afterTerm = at("2026-12-25T04:00:00.000Z");
const hold: Keeper = {
  by: "hold",
  id: SuspensionId.parse("0e0f2a52-5b0e-4a53-9a43-0d7a3c1f2e88"),
};
const restriction: Keeper = { ...hold, by: "restriction" };

const keyOf = (call: Call) =>
  recordingKey(call.interactionId, call.platformRecordingId);

async function attested(office: Office, day: string): Promise<Attestation> {
  const { status, body } = await attestation(office, day);
  expect(status).toBe(200);
  return Attestation.parse(body["statement"]);
}

describe("a day's attestation", () => {
  test("counts what was kept and refused, in numbers and without anybody's data (T25)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const refused = aCall({ caller: "+32470550199" });
    await answer(office, refused, { digit: "2" });
    await report(office, refused);
    await attestAt(office, nextMorning);

    const { text } = await attestation(office, "2026-11-24");
    for (const one of [
      call.caller.slice(1),
      refused.caller.slice(1),
      call.interactionId,
    ])
      expect(text).not.toContain(one);
    expect(await attested(office, "2026-11-24")).toMatchObject({
      day: "2026-11-24",
      asOf: nextMorning,
      dayHeard: { calls: 2, refusedCalls: 1, recordings: { kept: 1 } },
      keptBeyondTerm: [],
      overdue: [],
      says: ["Nothing older than 30 days is kept.", expect.any(String)],
    });
  });

  test("says how the recordings of thirty days ago went, by cause (R28)", async () => {
    const office = openOffice();
    await keepCall(office);
    await sweep(office, "erase", plusDays(opening, 30));
    await attestAt(office, afterTerm);
    expect(await attested(office, "2026-12-24")).toMatchObject({
      dayHeard: { calls: 0 },
      dayTermEnded: {
        day: "2026-11-24",
        recordings: { erased: 1, erasedBy: { term: 1 }, kept: 0 },
      },
      says: ["Nothing older than 30 days is kept.", expect.any(String)],
    });
  });

  test.each([
    ["a hold", hold, "held"],
    ["a restriction", restriction, "restricted"],
  ] as const)(
    "names a recording that %s keeps beyond its term, and who keeps it (R28)",
    async (_, keeper, counted) => {
      const office = openOffice();
      const call = await keepCall(office);
      await keep(office, keyOf(call), keeper);
      await sweep(office, "erase", plusDays(opening, 30));
      await attestAt(office, afterTerm);
      const { recordingId, dueAt } = await recordingOf(
        office,
        call.interactionId,
      );
      const found = await attested(office, "2026-12-24");
      expect(found).toMatchObject({
        keptBeyondTerm: [
          { recordingId, termEndedAt: dueAt, keepers: [keeper] },
        ],
        overdue: [],
        dayTermEnded: { recordings: { kept: 1, [counted]: 1 } },
      });
      expect(found.says[0]).toMatch(/^Nothing .* except 1 recording listed/);
    },
  );

  test("names a recording that a running request froze beyond its term (R28)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    await stepsOf(office, requestId).freeze();
    await sweep(office, "erase", plusDays(opening, 30));
    await attestAt(office, afterTerm);
    expect(await attested(office, "2026-12-24")).toMatchObject({
      keptBeyondTerm: [{ keepers: [{ by: "request", id: requestId }] }],
      dayTermEnded: { recordings: { frozen: 1 } },
    });
  });

  test("names as overdue what was let go after its term and is not free yet (R28, T103)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await keep(office, keyOf(call), hold);
    office.clock.set(plusDays(opening, 30));
    const objects = { hold: () => Promise.reject(new Error("no answer")) };
    await expect(
      letGo({ ...office, objects }, keyOf(call), {
        keeper: hold,
        now: office.now(),
      }),
    ).rejects.toThrow("no answer");
    await attestAt(office, afterTerm);
    const { recordingId, dueAt } = await recordingOf(
      office,
      call.interactionId,
    );
    expect(await attested(office, "2026-12-24")).toMatchObject({
      keptBeyondTerm: [],
      overdue: [{ recordingId, termEndedAt: dueAt, state: "kept" }],
    });
  });

  test("no longer names what was let go and erased", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await keep(office, keyOf(call), hold);
    office.clock.set(plusDays(opening, 30));
    await letGo(office, keyOf(call), { keeper: hold, now: office.now() });
    await sweep(office, "erase");
    await attestAt(office, afterTerm);
    expect(await attested(office, "2026-12-24")).toMatchObject({
      keptBeyondTerm: [],
      overdue: [],
    });
  });

  test("names what should be gone and is not: a lifecycle rule, or an eraser that stood still, is no proof (T1, R28)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await attestAt(office, afterTerm);
    const { recordingId, dueAt } = await recordingOf(
      office,
      call.interactionId,
    );
    const found = await attested(office, "2026-12-24");
    expect(found.overdue).toEqual([
      { recordingId, termEndedAt: dueAt, state: "kept" },
    ]);
    expect(found.says.slice(0, 2)).toEqual([
      "Apart from what is listed under overdue, nothing older than 30 days is kept.",
      expect.stringMatching(/^1 recording past the term/),
    ]);
  });

  test("takes what one place has not confirmed for overdue, however long its next look is off (T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    office.platform.deletes = false;
    for (const seconds of [0, 120, 600, 7200])
      await sweep(office, "erase", plusSeconds(plusDays(opening, 30), seconds));
    await attestAt(office, plusSeconds(plusDays(opening, 30), 7260));
    const found = await attested(office, "2026-12-23");
    expect(found.overdue).toMatchObject([{ state: "erasing" }]);
  });

  test("says so when a list ends before its end", async () => {
    const office = openOffice();
    await keepCall(office);
    await keepCall(office);
    const found = await olderThanTerm(office.ledger, afterTerm, retention, 2);
    expect(found).toMatchObject({ complete: false });
    expect(found.overdue).toHaveLength(2);
  });

  test("of a call around midnight counts it on the first of its days", async () => {
    const office = openOffice();
    office.clock.set(at("2026-11-24T23:59:50.000Z"));
    await keepCall(office);
    await attestAt(office, at("2026-11-25T04:00:00.000Z"));
    await attestAt(office, at("2026-11-26T04:00:00.000Z"));
    expect((await attested(office, "2026-11-24")).dayHeard.calls).toBe(1);
    expect((await attested(office, "2026-11-25")).dayHeard.calls).toBe(0);
  });
});

test("who asks whether they were recorded is told so after the audio is gone, from the ledger alone (T24, T25)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await sweep(office, "erase", plusDays(opening, 30));
  expect(office.s3.listVersions("recordings")).toEqual([]);
  const items = await itemsOf(office, call.interactionId);
  expect(JSON.stringify(items)).not.toContain(call.caller.slice(1));
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erased",
    erasure: { cause: "term", hereGoneAt: plusDays(opening, 30) },
  });
});
