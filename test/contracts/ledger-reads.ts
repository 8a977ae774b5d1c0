import { keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { describe, expect, test } from "vitest";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  anInteractionId,
  aRecording,
  aRequest,
  aRequestId,
  aSealedSubject,
} from "./ledger-items.ts";

const byKey = (items: readonly LedgerItem[]): LedgerItem[] =>
  items.toSorted((left, right) =>
    JSON.stringify(keyOf(left)) < JSON.stringify(keyOf(right)) ? -1 : 1,
  );

const everyKind: [string, () => LedgerItem][] = [
  [
    "a recording on its way out",
    () =>
      aRecording({
        state: "erasing",
        erasure: {
          cause: "request",
          requestId: aRequestId(),
          decidedAt: "2026-11-24T10:00:00.000Z",
          attempts: 0,
        },
        keepers: [{ by: "request", id: aRequestId() }],
      }),
  ],
  ["a collection", () => aCollection({ nextAt: "2026-11-24T10:05:00.000Z" })],
  [
    "a consent answer with every null it may have",
    () => aConsentAnswer({ promptId: null, language: null, entityId: null }),
  ],
  [
    "a request",
    () =>
      aRequest({
        identity: {
          verdict: "confirmed",
          method: "call-facts",
          scope: { kind: "named-calls", interactionIds: ["a", "b"] },
          decidedAt: "2026-11-24T10:00:00.000Z",
          decidedBy: "staff-1",
        },
      }),
  ],
  ["a sealed subject", () => aSealedSubject({ sealed: "x".repeat(20_000) })],
  [
    "evidence in any script",
    () =>
      anEvidence({
        about: "day#Ünï-日本",
        discriminator: "🎧 ș/ț",
        details: { "clé é": "Ștefan 日本語 🎧 \u0000 \"'\\", empty: "" },
      }),
  ],
  [
    "evidence with every sort of number",
    () =>
      anEvidence({
        details: {
          tenth: 0.1,
          small: 1e-7,
          large: Number.MAX_SAFE_INTEGER,
          below: -1.5,
          zero: 0,
          yes: true,
          no: false,
        },
      }),
  ],
];

export function ledgerReadsContract(ledger: () => Ledger): void {
  describe("read", () => {
    readingOne(ledger);
  });
  describe("readPartition", () => {
    readingPartitions(ledger);
  });
  describe("readMany", () => {
    readingMany(ledger);
  });
}

function readingOne(ledger: () => Ledger): void {
  test.each(everyKind)("%s reads back as it was written", async (_, build) => {
    const item = build();
    await ledger().append(item);
    expect(await ledger().read(keyOf(item))).toEqual(item);
  });

  test("what was never written is not there", async () => {
    expect(
      await ledger().read({
        partition: "call#nobody",
        item: "recording#nothing",
      }),
    ).toBeUndefined();
  });
}

function readingPartitions(ledger: () => Ledger): void {
  test("a partition holds what belongs to one call, and nothing of another", async () => {
    const interactionId = anInteractionId();
    const ours = [
      aRecording({ interactionId }),
      aCollection({ interactionId }),
      aConsentAnswer({ interactionId }),
    ];
    await Promise.all(
      [...ours, aRecording()].map((item) => ledger().append(item)),
    );
    expect(
      byKey(await ledger().readPartition(`call#${interactionId}`)),
    ).toEqual(byKey(ours));
  });

  test("a partition is whole beyond the megabyte that one query answers", async () => {
    const about = `call#${anInteractionId()}`;
    const items = Array.from({ length: 45 }, (_, index) =>
      anEvidence({
        about,
        discriminator: String(index),
        details: { text: "ș".repeat(15_000) },
      }),
    );
    await Promise.all(items.map((item) => ledger().append(item)));
    expect(byKey(await ledger().readPartition(about))).toEqual(byKey(items));
  });

  test("a partition shows every write that was answered", async () => {
    const kept = aRecording();
    await ledger().append(kept);
    await ledger().replace([{ ...kept, state: "erasing" }]);
    expect(await ledger().readPartition(keyOf(kept).partition)).toEqual([
      { ...kept, state: "erasing", revision: 2 },
    ]);
  });

  test("a partition nobody wrote to is empty", async () => {
    expect(await ledger().readPartition("call#nobody")).toEqual([]);
  });
}

function readingMany(ledger: () => Ledger): void {
  test("more than a hundred keys are read at once, and what is not there is left out", async () => {
    const items = Array.from({ length: 230 }, () => anEvidence());
    const absent = Array.from({ length: 20 }, () => anEvidence());
    await Promise.all(items.map((item) => ledger().append(item)));
    expect(
      byKey(await ledger().readMany([...absent, ...items].map(keyOf))),
    ).toEqual(byKey(items));
  });

  test("a key asked for twice is answered once", async () => {
    const item = anEvidence();
    await ledger().append(item);
    expect(await ledger().readMany([keyOf(item), keyOf(item)])).toEqual([item]);
  });

  test("asked for nothing, it answers nothing", async () => {
    expect(await ledger().readMany([])).toEqual([]);
  });
}
