import { describe, expect, test } from "vitest";
import { recordingKey } from "#domain/ledger/keys";
import { keep, letGo } from "#domain/retention/keepers";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { liftSuspensions } from "#functions/lift-suspensions/lift-suspensions";
import { RequestId, SuspensionId } from "#schemas/ids";
import type { Keeper } from "#schemas/recording";
import { keepCall, sweep } from "#test/builders/calls";
import { context } from "#test/builders/gateway";
import { openOffice, opening, recordingOf } from "#test/builders/office";
import {
  type Break,
  BrokenOff,
  portsOfAProcess,
} from "#test/properties/broken-off";

const request: Keeper = {
  by: "request",
  id: RequestId.parse("00000000-0000-4000-8000-000000000001"),
};
const hold: Keeper = {
  by: "hold",
  id: SuspensionId.parse("00000000-0000-4000-8000-000000000002"),
};

/** A kept recording whose one keeper let it go in a process that died there. */
async function letGoUntil(broken: Break) {
  const office = openOffice();
  const call = await keepCall(office);
  const key = recordingKey(call.interactionId, call.platformRecordingId);
  await keep(office, key, request);
  const dying = portsOfAProcess(office, broken, (act) => act);
  await expect(
    letGo(dying, key, { keeper: request, now: office.now() }),
  ).rejects.toThrow(BrokenOff);
  return {
    office,
    join: () => keep(office, key, hold),
    recording: () => recordingOf(office, call.interactionId),
    lift: (minutes: number) => {
      office.clock.set(plusMinutes(office.now(), minutes));
      return liftSuspensions(office)({ scheduledTime: office.now() }, context);
    },
  };
}

const beforeAnythingWasWritten: readonly Break[] = [
  { call: 1, when: "before" },
  { call: 1, when: "after" },
  { call: 2, when: "before" },
];
const halfway: readonly Break[] = [
  { call: 2, when: "after" },
  { call: 3, when: "before" },
  { call: 3, when: "after" },
  { call: 4, when: "before" },
];

describe("a recording whose letting go was broken off", () => {
  test.each(halfway)(
    "$when call $call, by whom nobody tries again, is free after the next sweep and erased when due (T16, T103)",
    async (broken) => {
      const { office, recording, lift } = await letGoUntil(broken);
      expect(await recording()).toMatchObject({ legalHold: "lifting" });
      await lift(5);
      const { dueAt, ...freed } = await recording();
      expect(freed).toMatchObject({ state: "kept", nextAt: dueAt });
      expect(freed).not.toHaveProperty("legalHold");
      expect(freed).not.toHaveProperty("liftAgainAt");
      await sweep(office, "erase", plusDays(opening, 30));
      expect(await recording()).toMatchObject({ state: "erased" });
    },
  );

  test.each(beforeAnythingWasWritten)(
    "$when call $call is still kept, and no sweep lets it go (T15)",
    async (broken) => {
      const { recording, lift } = await letGoUntil(broken);
      await lift(5);
      expect(await recording()).toMatchObject({
        keepers: [request],
        legalHold: "on",
      });
    },
  );

  test("is left for some minutes to whoever is at it", async () => {
    const { recording, lift } = await letGoUntil({ call: 3, when: "before" });
    await lift(4);
    expect(await recording()).toMatchObject({ legalHold: "lifting" });
  });

  test("can be kept anew once it is lifted (T15)", async () => {
    const { join, lift } = await letGoUntil({ call: 3, when: "after" });
    await expect(join()).rejects.toMatchObject({ code: "keepers-changed" });
    await lift(5);
    expect(await join()).toBe("held");
  });

  test("makes the sweep fail while the bucket does not answer, and is lifted when it does (T103)", async () => {
    const { office, recording, lift } = await letGoUntil({
      call: 3,
      when: "before",
    });
    office.clock.set(plusMinutes(office.now(), 5));
    const silent = {
      ...office,
      objects: {
        ...office.objects,
        hold: () => Promise.reject(new Error("no answer")),
      },
    };
    await expect(
      liftSuspensions(silent)({ scheduledTime: office.now() }, context),
    ).rejects.toThrow("1 parts failed");
    await lift(1);
    expect(await recording()).not.toHaveProperty("legalHold");
  });
});
