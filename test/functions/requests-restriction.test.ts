import { describe, expect, test } from "vitest";
import { restrictionOf } from "#domain/ids";
import { suspensionPartition } from "#domain/ledger/suspension-keys";
import { suspensionOf } from "#domain/suspensions/change-suspension";
import { keepCall, sweep } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { refusedToQuality } from "#test/builders/listening";
import { openOffice, recordingOf } from "#test/builders/office";
import { gathered, request } from "#test/builders/requests";
import { evidenceOf, shown } from "#test/builders/steering";
import { sweepSuspensions } from "#test/builders/suspensions";
import { decided, ended, restricted } from "#test/builders/granted-requests";

const day = 86_400_000;

describe("a restriction that is granted", () => {
  test("keeps the recordings past their term and from every use but storage, on its ground (R42, T20, T21)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const one = await decided(office, [restricted]);
    await ended(one);
    expect(await refusedToQuality(office, call)).toEqual(["restricted"]);
    expect(
      await suspensionOf(office.ledger, restrictionOf(one.requestId)),
    ).toMatchObject({
      terms: {
        type: "restriction",
        ground: "needed-by-subject",
        requestId: one.requestId,
      },
      placed: { by: staffId },
    });
    office.clock.advance(40 * day);
    await sweepSuspensions(office);
    await sweep(office, "erase");
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("is answered with how many there are, and ends fulfilled (R42)", async () => {
    const office = openOffice();
    await keepCall(office);
    await keepCall(office);
    const one = await decided(office, [restricted]);
    await ended(one);
    expect(office.outbox().at(-1)?.body).toContain("Recordings restricted: 2");
    expect(await shown(office, one.requestId)).toMatchObject({
      state: "fulfilled",
      carriedOut: { restricted: 2 },
      recipients: ["Talkdesk, Inc."],
    });
    expect(
      await evidenceOf(office, one.requestId, "right.carried-out"),
    ).toMatchObject([
      { details: { act: "restriction", recordings: 2, by: staffId } },
    ]);
  });

  test("in part covers the named calls alone (R42)", async () => {
    const office = openOffice();
    const [yes, no] = [await keepCall(office), await keepCall(office)];
    const one = await decided(office, [
      {
        ...restricted,
        result: "partly",
        interactionIds: [yes.interactionId],
        reason: "no-ground-to-restrict",
      },
    ]);
    await ended(one);
    const keepers = async ({ interactionId }: typeof yes) =>
      (await recordingOf(office, interactionId)).keepers;
    expect(await keepers(yes)).toEqual([
      { by: "restriction", id: restrictionOf(one.requestId) },
    ]);
    expect(await keepers(no)).toEqual([]);
  });

  test("is there once, however often its step is repeated (T20)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { steps, requestId } = await decided(office, [restricted]);
    await steps.carryOut();
    const { carriedOut: _done, ...again } = await request(office, requestId);
    await office.ledger.replace([again]);
    office.clock.advance(60_000);
    await steps.carryOut();
    const id = restrictionOf(requestId);
    const types = (
      await office.ledger.readPartition(suspensionPartition(id))
    ).flatMap((item) => (item.kind === "evidence" ? [item.type] : []));
    expect(types).toEqual(["suspension.placed"]);
    const { keepers } = await recordingOf(office, call.interactionId);
    expect(keepers.filter(({ by }) => by === "restriction")).toHaveLength(1);
    expect(
      (await suspensionOf(office.ledger, restrictionOf(requestId))).named,
    ).toBe(1);
  });

  test("of calls whose recordings are gone restricts none, and says so (R42)", async () => {
    const office = openOffice();
    const one = await decided(office, [restricted]);
    await ended(one);
    expect(office.outbox().at(-1)?.body).toContain("Recordings restricted: 0");
  });
});

test("a restriction's request keeps its candidates from expiring before it is decided (T20, T50)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await gathered(office, { rights: ["restriction"] });
  office.clock.advance(31 * day);
  await sweep(office, "erase");
  expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
});
