import { expect, test } from "vitest";
import type { Erasure } from "#schemas/recording";
import { keepCall, sweep } from "#test/builders/calls";
import { derivedBytes, transcriptOf } from "#test/builders/derivatives";
import { openOffice, recordingOf } from "#test/builders/office";
import { aRequestId } from "#test/contracts/ledger-items";
import { plusMinutes } from "#domain/time/instant";

/** A ledger that calls a recording erased of which everything is still there, and looks again. */
async function wronglyErased(erasure?: Partial<Erasure>) {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  await transcriptOf(office, await recordingOf(office, interactionId));
  const recording = await recordingOf(office, interactionId);
  const now = office.now();
  await office.ledger.replace([
    {
      ...recording,
      state: "erased",
      nextAt: now,
      ...(erasure === undefined
        ? {}
        : {
            erasure: { cause: "term", decidedAt: now, attempts: 1, ...erasure },
          }),
    },
  ]);
  return { office, read: () => recordingOf(office, interactionId), now };
}

test("a recording that is called erased and is there goes back to the eraser, for the reason it had (T2, T33)", async () => {
  const requestId = aRequestId();
  const { office, read, now } = await wronglyErased({
    cause: "request",
    requestId,
    hereGoneAt: plusMinutes(openOffice().now(), -60),
  });
  await sweep(office, "erase");
  const back = await read();
  expect(back).toMatchObject({
    state: "erasing",
    erasure: { cause: "request", requestId, decidedAt: now, attempts: 0 },
  });
  expect(back.erasure).not.toHaveProperty("hereGoneAt");
  await sweep(office, "erase", plusMinutes(now, 1));
  expect((await read()).state).toBe("erased");
  expect(office.s3.listVersions("recordings")).toEqual([]);
  expect(derivedBytes(office)).toEqual([]);
});

test("a tombstone without a reason is looked after all the same (T33)", async () => {
  const { office, read } = await wronglyErased();
  await sweep(office, "erase");
  expect(await read()).toMatchObject({
    state: "erasing",
    erasure: { cause: "lifecycle" },
  });
});

test("a check that nobody answers stays ordered, and the run is seen to fail (T33, T103)", async () => {
  const { office, read, now } = await wronglyErased({});
  const look = () => Promise.reject(new Error("no answer"));
  const objects = { ...office.objects, look };
  await expect(sweep({ ...office, objects }, "erase")).rejects.toThrow(
    "1 parts failed",
  );
  expect(await read()).toMatchObject({ state: "erased", nextAt: now });
});
