import { keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import { describe, expect, test } from "vitest";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  anIntake,
  anInteractionId,
  aRecording,
  aSealedSubject,
} from "./ledger-items.ts";

export function ledgerWritesContract(ledger: () => Ledger): void {
  describe("append", () => {
    appending(ledger);
  });
  describe("replace", () => {
    replacingOne(ledger);
    replacingInConflict(ledger);
    replacingMany(ledger);
  });
  describe("remove", () => {
    removing(ledger);
  });
}

function appending(ledger: () => Ledger): void {
  test("of all who write a fact at once, one is first and the others are told what stands", async () => {
    const interactionId = anInteractionId();
    const answers = Array.from({ length: 20 }, (_, index) =>
      aConsentAnswer({ interactionId, digest: `digest-${String(index)}` }),
    );
    const outcomes = await Promise.all(
      answers.map((answer) => ledger().append(answer)),
    );
    const winners = answers.filter(
      (_, index) => outcomes[index]?.outcome === "appended",
    );
    expect(winners).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "present")).toEqual(
      Array.from({ length: 19 }, () => ({
        outcome: "present",
        item: winners[0],
      })),
    );
    expect(await ledger().readPartition(`call#${interactionId}`)).toEqual(
      winners,
    );
  });

  test("the same fact told twice is one fact, and stays as first told", async () => {
    const first = anEvidence({ details: { count: 1 } });
    expect(await ledger().append(first)).toEqual({ outcome: "appended" });
    expect(await ledger().append({ ...first, details: { count: 2 } })).toEqual({
      outcome: "present",
      item: first,
    });
    expect(await ledger().read(keyOf(first))).toEqual(first);
  });

  test("an item over DynamoDB's 400 KB is refused, not cut", async () => {
    const tooLarge = anEvidence({ details: { text: "x".repeat(401 * 1024) } });
    await expect(ledger().append(tooLarge)).rejects.toThrow();
    expect(await ledger().read(keyOf(tooLarge))).toBeUndefined();
  });
}

function replacingOne(ledger: () => Ledger): void {
  test("a replaced item is one revision further", async () => {
    const kept = aRecording();
    await ledger().append(kept);
    expect(await ledger().replace([{ ...kept, state: "erasing" }])).toEqual([
      "replaced",
    ]);
    expect(await ledger().read(keyOf(kept))).toEqual({
      ...kept,
      state: "erasing",
      revision: 2,
    });
  });

  test("a field that is left out is gone after replacing", async () => {
    const kept = aRecording({ bytes: 10, nextAt: "2026-12-24T10:00:00.000Z" });
    await ledger().append(kept);
    const { nextAt, bytes, ...rest } = kept;
    await ledger().replace([rest]);
    expect([nextAt, bytes]).toEqual(["2026-12-24T10:00:00.000Z", 10]);
    expect(await ledger().read(keyOf(kept))).toEqual({ ...rest, revision: 2 });
  });
}

function replacingInConflict(ledger: () => Ledger): void {
  test("who read an older revision changes nothing", async () => {
    const kept = aRecording();
    await ledger().append(kept);
    await ledger().replace([{ ...kept, state: "erasing" }]);
    expect(await ledger().replace([{ ...kept, state: "erased" }])).toEqual([
      "conflict",
    ]);
    expect(await ledger().read(keyOf(kept))).toEqual({
      ...kept,
      state: "erasing",
      revision: 2,
    });
  });

  test("what was never written cannot be replaced", async () => {
    const kept = aRecording();
    expect(await ledger().replace([kept])).toEqual(["conflict"]);
    expect(await ledger().read(keyOf(kept))).toBeUndefined();
  });

  test("of all who replace one revision at once, one succeeds (T15)", async () => {
    const kept = aRecording();
    await ledger().append(kept);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ledger().replace([{ ...kept, bytes: index }]),
      ),
    );
    const winner = outcomes.findIndex(([outcome]) => outcome === "replaced");
    expect(outcomes.flat().sort()).toEqual([
      ...Array.from({ length: 19 }, () => "conflict"),
      "replaced",
    ]);
    expect(await ledger().read(keyOf(kept))).toEqual({
      ...kept,
      bytes: winner,
      revision: 2,
    });
  });
}

function replacingMany(ledger: () => Ledger): void {
  test("one conflict among many stops none of the others, and answers come in order", async () => {
    const items = Array.from({ length: 120 }, () => aRecording());
    await Promise.all(items.map((item) => ledger().append(item)));
    const asked = items.map((item, index) =>
      index === 57 ? { ...item, revision: 9 } : item,
    );
    const outcomes = await ledger().replace(asked);
    expect(outcomes).toEqual(
      items.map((_, index) => (index === 57 ? "conflict" : "replaced")),
    );
    const revisions = await Promise.all(
      items.map(async (item) => (await ledger().read(keyOf(item)))?.revision),
    );
    expect(revisions).toEqual(items.map((_, index) => (index === 57 ? 1 : 2)));
  });

  test("items of different kinds are replaced in one call", async () => {
    const items = [aRecording(), aCollection(), aConsentAnswer()];
    await Promise.all(items.map((item) => ledger().append(item)));
    expect(await ledger().replace(items)).toEqual([
      "replaced",
      "replaced",
      "replaced",
    ]);
  });

  test("replacing nothing is nothing", async () => {
    expect(await ledger().replace([])).toEqual([]);
  });
}

function removing(ledger: () => Ledger): void {
  test.each([
    ["a subject's file", aSealedSubject],
    ["a form nobody confirmed", anIntake],
  ])(
    "sealed personal data is gone after removal, and stays gone: %s",
    async (_, build) => {
      const sealed = build();
      await ledger().append(sealed);
      expect(await ledger().remove(sealed)).toBe("removed");
      expect(await ledger().read(keyOf(sealed))).toBeUndefined();
      expect(await ledger().remove(sealed)).toBe("conflict");
      expect(await ledger().replace([sealed])).toEqual(["conflict"]);
    },
  );

  test("sealed personal data that changed since it was read stays", async () => {
    const sealed = aSealedSubject();
    await ledger().append(sealed);
    await ledger().replace([{ ...sealed, sealed: "newer ciphertext" }]);
    expect(await ledger().remove(sealed)).toBe("conflict");
    expect(await ledger().read(keyOf(sealed))).toEqual({
      ...sealed,
      sealed: "newer ciphertext",
      revision: 2,
    });
  });

  test("evidence is never removed (T24)", async () => {
    const evidence = anEvidence();
    await ledger().append(evidence);
    await expect(ledger().remove(evidence)).rejects.toMatchObject({
      code: "not-removable",
    });
    expect(await ledger().read(keyOf(evidence))).toEqual(evidence);
  });
}
