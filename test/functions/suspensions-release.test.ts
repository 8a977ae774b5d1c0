import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { sweep } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { type Office, opening } from "#test/builders/office";
import {
  aHold,
  begun,
  colleague,
  decide,
  heldCall,
  isLocked,
  ofCall,
  released,
  suspensionIn,
  sweepSuspensions,
} from "#test/builders/suspensions";

const after = (office: Office, hours: number) => {
  office.clock.advance(hours * 3_600_000);
};

describe("a release", () => {
  test("is asked for by one and approved by another (T16)", async () => {
    const { office, id } = await heldCall();
    await decide(office, id, { step: "release" });
    const same = await decide(office, id, {
      step: "approval",
      claims: { ...colleague, sub: staffId },
    });
    expect([same.status, same.body["detail"]]).toEqual([
      409,
      "Somebody else must approve: who asked for a release cannot approve it.",
    ]);
    const other = await decide(office, id, {
      step: "approval",
      claims: colleague,
    });
    expect(other.body).toMatchObject({
      state: "releasing",
      releaseAsked: { by: staffId },
      releaseApproved: { by: colleague.sub },
      graceUntil: plusMinutes(office.now(), 72 * 60),
    });
  });

  test("lets nothing go before its grace is over, and then to the old due date (T16)", async () => {
    const { office, id, recording } = await heldCall();
    const { dueAt } = await recording();
    await released(office, id);
    after(office, 71);
    await sweepSuspensions(office);
    expect(await isLocked(office, await recording())).toBe(true);
    after(office, 1);
    await sweepSuspensions(office);
    expect(await recording()).toMatchObject({ keepers: [], nextAt: dueAt });
    expect(await suspensionIn(office, id)).toMatchObject({
      state: "released",
      counts: { found: 1, "let-go": 1, held: 0 },
    });
  });

  test("has what is overdue erased by the eraser, by its version (T16, T22)", async () => {
    const { office, id, recording } = await heldCall();
    office.clock.set(plusDays(opening, 200));
    await released(office, id);
    after(office, 72);
    await sweepSuspensions(office);
    await sweep(office, "erase");
    expect((await recording()).erasure).toMatchObject({ cause: "term" });
    expect(office.s3.listVersions("recordings")).toEqual([]);
  });

  test("can be taken back while its grace lasts", async () => {
    const { office, id, recording } = await heldCall();
    await released(office, id);
    after(office, 71);
    expect((await decide(office, id, { step: "cancellation" })).status).toBe(
      200,
    );
    after(office, 10);
    await sweepSuspensions(office);
    expect(await isLocked(office, await recording())).toBe(true);
    expect(await suspensionIn(office, id)).toMatchObject({ state: "in-force" });
  });

  test("of one matter never frees what another holds (T17)", async () => {
    const { office, call, id, recording } = await heldCall();
    const other = await begun(
      office,
      aHold(ofCall(call), { matterId: "MATTER-8" }),
    );
    await sweepSuspensions(office);
    await released(office, id);
    after(office, 72);
    await sweepSuspensions(office);
    expect(await recording()).toMatchObject({
      keepers: [{ by: "hold", id: other }],
    });
    expect(await isLocked(office, await recording())).toBe(true);
  });
});
