import { describe, expect, test } from "vitest";
import { recordingKey } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import {
  hasKeeper,
  keep,
  KeepersChanged,
  letGo,
} from "#domain/retention/keepers";
import { retentionVerdict } from "#domain/retention/retention-verdict";
import { orderErasure } from "#domain/retention/order-erasure";
import { plusDays } from "#domain/time/instant";
import { RequestId, SuspensionId } from "#schemas/ids";
import type { Keeper } from "#schemas/recording";
import {
  aCall,
  answer,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { isLocked } from "#test/builders/suspensions";

const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const hold: Keeper = { by: "hold", id: SuspensionId.parse(id("1")) };
const otherHold: Keeper = { by: "hold", id: SuspensionId.parse(id("2")) };
const requestId = RequestId.parse(id("3"));
const request: Keeper = { by: "request", id: requestId };

/** A kept recording, and what its keepers are told. */
async function kept() {
  const office = openOffice();
  const call = aCall();
  await keepCall(office, call);
  const read = () => recordingOf(office, call.interactionId);
  const recording = await read();
  const key = recordingKey(
    recording.interactionId,
    recording.platformRecordingId,
  );
  const now = office.now();
  return {
    office,
    read,
    join: (keeper: Keeper) => keep(office, key, keeper),
    leave: (keeper: Keeper, ports = office) =>
      letGo(ports, key, { keeper, now }),
    key,
    now,
  };
}

describe("a recording with several keepers", () => {
  test("is locked in the bucket until the last of them lets it go (T17)", async () => {
    const { office, read, join, leave } = await kept();
    for (const keeper of [hold, otherHold, request])
      expect(await join(keeper)).toBe("held");
    for (const keeper of [hold, request]) {
      await leave(keeper);
      expect(await isLocked(office, await read())).toBe(true);
    }
    await leave(otherHold);
    expect(await read()).toMatchObject({ keepers: [] });
    expect(await read()).not.toHaveProperty("legalHold");
    expect(await isLocked(office, await read())).toBe(false);
  });

  test("counts each of them once, however often it joins", async () => {
    const { read, join, leave } = await kept();
    await join(hold);
    await join(hold);
    expect((await read()).keepers).toEqual([hold]);
    await leave(hold);
    await leave(hold);
    expect((await read()).keepers).toEqual([]);
  });

  test("is not erased at its due instant, and waits in no queue", async () => {
    const { read, join } = await kept();
    await join(hold);
    const recording = await read();
    expect(recording).not.toHaveProperty("nextAt");
    const late = plusDays(recording.dueAt ?? recording.seenAt, 400);
    expect(retentionVerdict({ recording, now: late }).verdict).toBe("keep");
  });

  test("is due again when it always was, once let go (T16)", async () => {
    const { read, join, leave } = await kept();
    const { dueAt } = await read();
    await join(hold);
    await leave(hold);
    expect(await read()).toMatchObject({ state: "kept", dueAt, nextAt: dueAt });
  });

  test("is erased at once when let go, if an erasure was put off meanwhile (T22)", async () => {
    const { office, read, join, leave, now } = await kept();
    await join(hold);
    await office.ledger.replace([
      orderErasure(await read(), { cause: "request", requestId }, now),
    ]);
    expect(await read()).toMatchObject({ state: "kept" });
    await leave(hold);
    expect(await read()).toMatchObject({ state: "erasing", nextAt: now });
  });
});

describe("letting a recording go", () => {
  /** The ledger as it is, until so many of its writes were made; then the process dies. */
  function diesAfter(office: Office, writes: number): Office {
    let made = 0;
    const replace: Ledger["replace"] = async (items) => {
      if (made++ >= writes) throw new Error("the process died");
      return office.ledger.replace(items);
    };
    return { ...office, ledger: { ...office.ledger, replace } };
  }

  test.each([0, 1])(
    "broken off after %i writes keeps it, and goes on when tried again",
    async (writes) => {
      const { office, read, join, leave } = await kept();
      await join(hold);
      await expect(leave(hold, diesAfter(office, writes))).rejects.toThrow();
      const between = await read();
      const late = plusDays(between.dueAt ?? between.seenAt, 1);
      expect(
        retentionVerdict({ recording: between, now: late }).verdict,
      ).not.toBe("erase");
      await leave(hold);
      expect(
        retentionVerdict({ recording: await read(), now: late }).verdict,
      ).toBe("erase");
    },
  );

  test("nobody joins between the ledger's write and the bucket's (T15)", async () => {
    const { office, read, join, leave } = await kept();
    await join(hold);
    await expect(leave(hold, diesAfter(office, 1))).rejects.toThrow();
    await expect(join(otherHold)).rejects.toThrow(KeepersChanged);
    await leave(hold);
    expect(await join(otherHold)).toBe("held");
    expect(await isLocked(office, await read())).toBe(true);
  });
});

test("a recording that is being erased has no keeper any more", async () => {
  const { office, read, join, now } = await kept();
  await office.ledger.replace([
    orderErasure(await read(), { cause: "refused" }, now),
  ]);
  expect(await join(hold)).toBe("too-late");
  expect(hasKeeper(await read(), hold)).toBe(false);
});

test("what the ledger does not know cannot be kept", async () => {
  const { office, key } = await kept();
  const nowhere = { ...key, item: "recording#nowhere" };
  expect(await keep(office, nowhere, hold)).toBe("unknown");
});

test("an erasure put off while audio still waited is done as soon as it is admitted and nobody keeps it (T22)", async () => {
  const office = openOffice();
  const call = aCall();
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await report(office, call);
  office.clock.advance(30_000);
  await sweep(office, "collect");
  await land(office);
  const waiting = await recordingOf(office, call.interactionId);
  const key = recordingKey(waiting.interactionId, waiting.platformRecordingId);
  expect(await keep(office, key, hold)).toBe("none-yet");
  await office.ledger.replace([
    orderErasure(
      await recordingOf(office, call.interactionId),
      { cause: "request", requestId },
      office.now(),
    ),
  ]);
  await letGo(office, key, { keeper: hold, now: office.now() });
  await answer(office, call);
  office.clock.advance(60_000);
  await sweep(office, "settle");
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erasing",
    nextAt: office.now(),
  });
});
