import { describe, expect, test } from "vitest";
import { isInGap } from "#domain/reconciliation/ledger-gaps";
import { plusMinutes } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { Compared } from "#test/builders/planted-faults";
import { sweep } from "#test/builders/calls";
import { replay, restoredAfter } from "#test/builders/journal";
import type { Office } from "#test/builders/office";
import { keptCall } from "#test/builders/planted-faults";
import {
  findingsOf,
  morning,
  nextMorning,
  noon,
  reconcileAt,
  run,
  seenUntil,
  typesOf,
  worldWith,
} from "#test/builders/reconciled-office";

/** A day on which a call was kept after the point that the ledger is restored to. */
async function restored(
  ...planted: Compared[]
): Promise<{ office: Office; restoredTo: Instant }> {
  const office = await worldWith(...planted);
  office.clock.set(plusMinutes(noon, 120));
  await seenUntil(office, office.now());
  const restoredTo = await restoredAfter(office, async () => {
    office.clock.set(plusMinutes(noon, 240));
    await keptCall(office);
  });
  return { office, restoredTo };
}

/** The runs and sweeps of a day after. */
async function aDayOf(office: Office): Promise<void> {
  for (const queue of ["settle", "collect", "erase"] as const)
    await sweep(office, queue);
}

/** The call that was kept since, as a person is asked to look at it. */
const lost = ["call-unheard", "unknown-version"];

const openIn = async (office: Office): Promise<string[]> =>
  typesOf((await findingsOf(office)).filter(({ state }) => state === "open"));

const versions = ({ s3 }: Office) => s3.listVersions("recordings");

describe("a restored ledger does not know what was kept since (T33, T34)", () => {
  test("and nothing of it is taken for something of nobody, before the journal is replayed", async () => {
    const { office } = await restored();
    const before = versions(office);
    await reconcileAt(office, morning);
    expect(await openIn(office)).toEqual(lost);
    await aDayOf(office);
    expect(versions(office)).toEqual(before);
  });

  test("nor after: the journal tells what went, and not what was kept", async () => {
    const { office, restoredTo } = await restored();
    const before = versions(office);
    await replay(office, restoredTo);
    await replay(office, restoredTo);
    await run(office);
    await aDayOf(office);
    await run(office, nextMorning);
    expect(versions(office)).toEqual(before);
    expect(await openIn(office)).toEqual(lost);
  });

  test("and what was of nobody before that still goes", async () => {
    const { office } = await restored("unknown-version");
    await reconcileAt(office, morning);
    const states = (await findingsOf(office))
      .filter(({ type }) => type === "unknown-version")
      .map(({ state }) => state);
    expect(states.sort()).toEqual(["healed", "open"]);
  });
});

test("a ledger that nobody ever watched may have lost anything, and loses nothing more (T34)", async () => {
  const office = await worldWith("unknown-version");
  await reconcileAt(office, morning);
  expect(await findingsOf(office)).toMatchObject([
    { type: "unknown-version", state: "open" },
  ]);
});

test.each([
  ["an hour and a minute", 61, false],
  ["an hour", 60, true],
])(
  "what came while the comparison stood still for %s: does it heal? (%s, %s)",
  async (_, minutes, heals) => {
    const office = await worldWith("unknown-version");
    const stopped = plusMinutes(office.now(), -10);
    await seenUntil(office, stopped);
    await reconcileAt(office, plusMinutes(stopped, minutes));
    await run(office);
    expect(await findingsOf(office)).toMatchObject([
      { state: heals ? "healed" : "open" },
    ]);
  },
);

test.each([
  ["an hour before the gap", 0, true],
  ["earlier", -1, false],
  ["in it", 90, true],
  ["at its end", 120, true],
  ["after it", 121, false],
])("what came %s is as uncertain as what came in it: %s, %s", (_, at, is) => {
  const gap = { from: plusMinutes(noon, 60), to: plusMinutes(noon, 120) };
  expect(isInGap([gap], plusMinutes(noon, at))).toBe(is);
});
