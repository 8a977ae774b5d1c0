import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { reconcile } from "#domain/reconciliation/reconcile";
import { Instant } from "#schemas/instant";
import type { Reconciliation } from "#schemas/reconciliation";
import { endlessWorld } from "#test/builders/endless-world";
import { retention } from "#test/builders/office";

const now = Instant.parse("2026-11-25T02:10:00.000Z");
const world = {
  day: "2026-11-24",
  at: Instant.parse("2026-11-24T10:00:00.000Z"),
  missing: 10_000,
};

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");
const isAct = (value: unknown): value is () => void =>
  typeof value === "function";

function heapAfterCollecting(): number {
  if (isAct(collectGarbage)) collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Reconciles so many recordings and tells each page, and the largest heap met on the way. */
async function reconciled(count: number) {
  const told: Reconciliation[] = [];
  let heap = 0;
  const summary = await reconcile(endlessWorld(count, world), {
    now,
    policy: retention,
    transfers: [],
    mayGoOn: () => true,
    progress(at) {
      if (told.length % 100 === 0) heap = Math.max(heap, heapAfterCollecting());
      told.push(at);
    },
  });
  return { summary, told, heap, last: told.at(-1) };
}

test("a hundred thousand recordings are compared in pages, told as they go, in the memory of ten thousand (T9, T103)", async () => {
  const small = await reconciled(10_000);
  const large = await reconciled(100_000);
  expect(large.last).toMatchObject({
    step: "done",
    looked: { calls: 100_000, vault: 100_000, platform: 100_000 },
    found: 10,
  });
  expect(small.summary).toMatchObject({ found: 1, failures: [] });
  const steps = new Set(large.told.map(({ step }) => step));
  expect([...steps]).toEqual(
    expect.arrayContaining(["calls", "vault", "platform", "done"]),
  );
  expect(large.heap / small.heap).toBeLessThan(1.5);
}, 120_000);

test("a run that has no more time leaves the rest to the next, which begins where it stood (T9)", async () => {
  const ports = endlessWorld(2_000, world);
  const runs: (number | undefined)[] = [];
  for (let ended = false; !ended;) {
    let pages = 0;
    let last: Reconciliation | undefined;
    await reconcile(ports, {
      now,
      policy: retention,
      transfers: [],
      mayGoOn: () => (pages += 1) <= 7,
      progress: (at) => (last = at),
    });
    runs.push(last?.looked.vault);
    ended = last?.step === "done";
  }
  expect(runs.length).toBeGreaterThan(2);
  expect(runs.at(-1)).toBe(2_000);
});
