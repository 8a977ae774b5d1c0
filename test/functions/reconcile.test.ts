import { describe, expect, test } from "vitest";
import { Instant } from "#schemas/instant";
import type { Finding } from "#schemas/reconciliation";
import type { Compared } from "#test/builders/planted-faults";
import { aCall, answer } from "#test/builders/calls";
import {
  day,
  findingsOf,
  morning,
  nextMorning,
  plant,
  run,
  types,
  typesOf,
  worldWith,
} from "#test/builders/reconciled-office";

/** What heals itself, and how. */
const healings = {
  "unknown-version": "erasure-ordered",
  overwritten: "erasure-ordered",
  "present-though-erased": "erasure-ordered",
  overdue: "erasure-ordered",
  "refused-with-audio": "erasure-ordered",
  "landed-unheard": "handed-to-admission",
  "call-unheard": "collection-opened",
  "kept-unlocked": "locked",
} satisfies Partial<Record<Compared, Finding["how"]>>;
const unhealed = types.filter((type) => !(type in healings));

describe("a healthy world", () => {
  test("has no findings, and nobody is told of any (R28, T103)", async () => {
    const office = await worldWith();
    await run(office);
    expect(await findingsOf(office)).toEqual([]);
    expect(office.outbox()).toEqual([]);
    expect(
      await office.ledger.find("day", "reconciliations#2026-11"),
    ).toMatchObject([
      { day, step: "done", found: 0, healed: 0, unread: 0, endedAt: morning },
    ]);
  });
});

describe("twelve different faults in a healthy world", () => {
  test("are each found, and nothing else is (T9, T103, T104, T105)", async () => {
    const office = await worldWith(...types);
    await run(office);
    expect(typesOf(await findingsOf(office))).toEqual([...types].sort());
  });

  test.each(types)("%s is found alone where it is alone", async (type) => {
    const office = await worldWith(type);
    await run(office);
    expect(typesOf(await findingsOf(office))).toEqual([type]);
  });

  test("are the same findings when looked for twice (T104)", async () => {
    const office = await worldWith(...types);
    await run(office);
    const [once, told] = [await findingsOf(office), office.outbox()];
    await run(office);
    await run(office, Instant.parse("2026-11-28T02:20:00.000Z"));
    expect(await findingsOf(office)).toEqual(once);
    expect(office.outbox()).toEqual(told);
  });

  test("are found with ids only, without a number or a key of anybody else (T39)", async () => {
    const office = await worldWith(...types);
    await run(office);
    const said = JSON.stringify([await findingsOf(office), office.outbox()]);
    expect(said).not.toMatch(/\+\d{6}|collected\//);
  });

  test("heal where that is safe, and the others stay open (T103)", async () => {
    const office = await worldWith(...types);
    await run(office);
    const findings = await findingsOf(office);
    const healed = findings.filter(({ state }) => state === "healed");
    expect(
      Object.fromEntries(healed.map(({ type, how }) => [type, how])),
    ).toEqual(healings);
    expect(typesOf(findings.filter(({ state }) => state === "open"))).toEqual(
      [...unhealed].sort(),
    );
  });
});

describe("healing", () => {
  test("is evidence beside what it healed (T30, T106)", async () => {
    const office = await worldWith("overwritten");
    await run(office);
    const [finding] = await findingsOf(office);
    const items = await office.ledger.readPartition(
      `call#${finding?.about.interactionId ?? ""}`,
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        type: "finding.healed",
        at: morning,
        details: expect.objectContaining({
          finding: "overwritten",
          how: "erasure-ordered",
          versionId: finding?.about.versionId,
        }),
      }),
    );
  });

  test("never lifts a lock, and never copies what is kept (R66, T18)", async () => {
    const office = await worldWith("locked-unkept");
    await run(office);
    const held = office.s3.listVersions("recordings").filter((one) => one.held);
    expect(held).toHaveLength(2);
  });

  test("erases nothing whose key is none of ours (T104)", async () => {
    const office = await worldWith();
    await office.objects.put(
      "recordings",
      "backup/of/somebody.mp3",
      (async function* () {
        yield await Promise.resolve(new Uint8Array([1]));
      })(),
      "audio/mpeg",
    );
    await run(office);
    expect(await findingsOf(office)).toMatchObject([
      { type: "unknown-version", state: "open", owner: "it" },
    ]);
    expect(JSON.stringify(await findingsOf(office))).not.toContain("somebody");
  });

  test("erases no more than a hundred versions of no recording: the ledger may have lost them (T104)", async () => {
    const office = await worldWith();
    for (let count = 0; count < 103; count += 1)
      await plant(office, "unknown-version");
    await run(office);
    const findings = await findingsOf(office);
    expect(findings.filter(({ state }) => state === "healed")).toHaveLength(
      100,
    );
    expect(findings.filter(({ state }) => state === "open")).toHaveLength(3);
  });
});

describe("each owner", () => {
  test("is told once of what is new, by numbers and without a person in them (T103)", async () => {
    const office = await worldWith("missing", "overwritten", "overdue");
    await run(office);
    expect(office.outbox()).toMatchObject([
      { to: "it", body: expect.stringContaining("missing: 1") },
      { to: "privacy", body: expect.stringContaining("overdue: 1") },
    ]);
    await run(office, nextMorning);
    expect(office.outbox()).toHaveLength(2);
  });
});

test("a call that is under way is nobody's finding (T103)", async () => {
  const office = await worldWith();
  office.clock.set(morning);
  const call = aCall();
  await answer(office, call);
  await plant(office, "landed-unheard", "unknown-version");
  await run(office);
  expect(await findingsOf(office)).toEqual([]);
});
