import { describe, expect, test } from "vitest";
import { derivativeKey, keyOf } from "#domain/ledger/keys";
import { derivativeDue } from "#domain/retention/derivative-due";
import { uploadMinutes } from "#domain/retention/erase-derivatives";
import { keep, letGo } from "#domain/retention/keepers";
import { orderErasure } from "#domain/retention/order-erasure";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { DerivativeId, SuspensionId } from "#schemas/ids";
import { keepCall, sweep } from "#test/builders/calls";
import { derivedBytes, transcriptOf } from "#test/builders/derivatives";
import {
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";
import { aRecording, at } from "#test/contracts/ledger-items";

const due = plusDays(opening, 30);
const hold = {
  by: "hold",
  id: SuspensionId.parse("00000000-0000-4000-8000-000000000001"),
} as const;

/** A kept recording with a transcript. */
async function transcribed() {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const parent = () => recordingOf(office, interactionId);
  const { derivativeId } = await transcriptOf(office, await parent());
  const key = derivativeKey(interactionId, derivativeId);
  const transcript = async () => {
    const item = await office.ledger.read(key);
    if (item?.kind !== "derivative") throw new Error("it was registered");
    return item;
  };
  return { office, parent, transcript, parentKey: keyOf(await parent()) };
}

const dueAt = at("2026-12-24T10:00:00.000Z");

test.each([
  ["when its parent is being erased", { state: "erasing" }, "erase"],
  ["when its parent is gone", { state: "erased" }, "erase"],
  ["when its parent has no due instant", {}, "erase"],
  ["not before its parent is due", { dueAt }, "keep"],
  ["not while somebody keeps its parent", { dueAt, keepers: [hold] }, "wait"],
  [
    "although somebody kept its parent, once that is being erased",
    { state: "erasing", keepers: [hold] },
    "erase",
  ],
])("what was made from a recording goes %s (T8)", (_when, parent, verdict) => {
  expect(derivativeDue(aRecording(parent)).verdict).toBe(verdict);
});

test("what was made from a recording nobody knows goes (T8)", () => {
  expect(derivativeDue(undefined)).toEqual({ verdict: "erase" });
});

describe("a transcript", () => {
  test("has its recording's due instant, and none of its own (T8)", async () => {
    const { parent, transcript } = await transcribed();
    expect((await transcript()).dueAt).toBe((await parent()).dueAt);
    expect(await transcript()).toMatchObject({ nextAt: due });
  });

  test("goes with its recording at the term, by every version of its key (T2, T8)", async () => {
    const { office, parent, transcript } = await transcribed();
    const { key } = await transcript();
    await office.objects.put("exports", key, bodyOf("again"), "text/plain");
    await sweep(office, "erase", due);
    expect(derivedBytes(office)).toEqual([]);
    expect(await transcript()).toMatchObject({
      state: "erased",
      erasedAt: due,
    });
    expect((await parent()).state).toBe("erased");
  });

  test("goes with its recording whenever that is ordered erased (T8)", async () => {
    const { office, parent } = await transcribed();
    await office.ledger.replace([
      orderErasure(await parent(), { cause: "withdrawn" }, office.now()),
    ]);
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    expect(derivedBytes(office)).toEqual([]);
    expect((await parent()).state).toBe("erased");
  });

  test("waits while somebody keeps its recording, and goes with it after (T8, T17)", async () => {
    const { office, parent, transcript, parentKey } = await transcribed();
    await keep(office, parentKey, hold);
    await sweep(office, "erase", plusDays(due, 9));
    expect(derivedBytes(office)).toHaveLength(1);
    expect((await transcript()).nextAt).toBe(plusMinutes(office.now(), 1));
    await letGo(office, parentKey, { keeper: hold, now: office.now() });
    await sweep(office, "erase");
    expect(derivedBytes(office)).toEqual([]);
    expect((await parent()).state).toBe("erased");
  });

  test("that cannot be deleted keeps its recording from being called gone (T2, T8, T29)", async () => {
    const { office, parent } = await transcribed();
    const deleteVersions: Office["objects"]["deleteVersions"] = (
      bucket,
      versions,
    ) =>
      bucket === "exports"
        ? Promise.resolve(
            versions.map((one) => ({ ...one, code: "AccessDenied" })),
          )
        : office.objects.deleteVersions(bucket, versions);
    const objects = { ...office.objects, deleteVersions };
    await sweep({ ...office, objects }, "erase", due);
    const { state, erasure } = await parent();
    expect([state, erasure?.hereGoneAt]).toEqual(["erasing", undefined]);
    await sweep(office, "erase", plusMinutes(due, 1));
    expect((await parent()).state).toBe("erased");
  });

  test("whose upload may still be under way is waited for (T8)", async () => {
    const { office, parent, transcript } = await transcribed();
    const { versionId: _unknown, ...begun } = await transcript();
    await office.ledger.replace([begun]);
    await office.ledger.replace([
      orderErasure(await parent(), { cause: "withdrawn" }, office.now()),
    ]);
    await sweep(office, "erase");
    expect((await parent()).state).toBe("erasing");
    office.clock.advance(uploadMinutes * 60_000);
    await sweep(office, "erase");
    expect((await parent()).state).toBe("erased");
  });

  test("that outlived its recording is overdue until it is gone, and is seen to be (T8, T103)", async () => {
    const { office, parent, transcript } = await transcribed();
    const { derivatives: _forgotten, ...forgetful } = await parent();
    await office.ledger.replace([forgetful]);
    const versionsOf: Office["objects"]["versionsOf"] = (bucket, key) =>
      bucket === "exports"
        ? Promise.reject(new Error("no answer"))
        : office.objects.versionsOf(bucket, key);
    const objects = { ...office.objects, versionsOf };
    await expect(sweep({ ...office, objects }, "erase", due)).rejects.toThrow(
      "1 parts failed",
    );
    expect((await transcript()).state).toBe("kept");
    await sweep(office, "erase", plusMinutes(due, 1));
    expect((await transcript()).state).toBe("erased");
    expect(derivedBytes(office)).toEqual([]);
  });

  test("that the ledger has lost goes with its recording all the same (T8)", async () => {
    const { office, parent } = await transcribed();
    const lost = DerivativeId.parse(office.randomId());
    const item = await parent();
    await office.objects.put(
      "exports",
      `derivatives/${lost}`,
      bodyOf("?"),
      "text/plain",
    );
    await office.ledger.replace([
      { ...item, derivatives: [...(item.derivatives ?? []), lost] },
    ]);
    await sweep(office, "erase", due);
    expect(derivedBytes(office)).toEqual([]);
    expect((await parent()).state).toBe("erased");
  });
});
