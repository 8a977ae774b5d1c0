import { indexesOf, keyOf } from "#domain/ledger/keys";
import { queueShards, shardOf } from "#domain/ledger/shards";
import type { Ledger } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { describe, expect, test } from "vitest";
import {
  aClockWatch,
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecipientNotice,
  anIntake,
  aRecording,
  aRequest,
  aSubject,
  aSuspension,
  at,
  minutesAfter,
} from "./ledger-items.ts";

const noon = "2026-11-24T12:00:00.000Z";
const farOff = at("2099-01-01T00:00:00.000Z");

const itemKeys = (items: readonly LedgerItem[]): string[] =>
  items.map((item) => `${keyOf(item).partition} ${keyOf(item).item}`).sort();

/** Where a queue is spread over index keys, these share one. */
function recordingsOfOneShard(count: number): Recording[] {
  const found: Recording[] = [];
  while (found.length < count) {
    const item = aRecording();
    if (shardOf(keyOf(item), queueShards.erase) === 0) found.push(item);
  }
  return found;
}

export function ledgerIndexesContract(ledger: () => Ledger): void {
  describe("due", () => {
    dueInTime(ledger);
    dueByQueue(ledger);
  });
  describe("find", () => {
    finding(ledger);
  });
}

function dueInTime(ledger: () => Ledger): void {
  test("what is due comes oldest first, as many as asked for", async () => {
    const order = Array.from({ length: 40 }, (_, index) =>
      minutesAfter(noon, index),
    );
    const shuffled = order.map((_, index) =>
      aRecording({ nextAt: order[(index * 17) % 40] }),
    );
    await Promise.all(shuffled.map((item) => ledger().append(item)));
    const times = (items: readonly LedgerItem[]) =>
      items.map((item) => indexesOf(item).due?.at);
    expect(times(await ledger().due("erase", farOff, 1000))).toEqual(order);
    expect(times(await ledger().due("erase", farOff, 7))).toEqual(
      order.slice(0, 7),
    );
  });

  test("the oldest come first even where they stand close together", async () => {
    const old = recordingsOfOneShard(60).map((item, index) => ({
      ...item,
      nextAt: minutesAfter(noon, index),
    }));
    const young = Array.from({ length: 60 }, () =>
      aRecording({ nextAt: minutesAfter(noon, 1000) }),
    );
    await Promise.all([...young, ...old].map((item) => ledger().append(item)));
    expect(await ledger().due("erase", farOff, 50)).toEqual(old.slice(0, 50));
  });

  test("what is due is due from its very millisecond on, and not one earlier", async () => {
    const due = aRecording({ nextAt: noon });
    await ledger().append(due);
    expect(
      await ledger().due("erase", at("2026-11-24T11:59:59.999Z"), 10),
    ).toEqual([]);
    expect(await ledger().due("erase", at(noon), 10)).toEqual([due]);
  });

  test("an item comes back whole from its queue", async () => {
    const due = aCollection({ nextAt: noon, entityId: "ro-9" });
    await ledger().append(due);
    expect(await ledger().due("collect", at(noon), 10)).toEqual([due]);
  });
}

function dueByQueue(ledger: () => Ledger): void {
  test.each([
    ["collect", () => aConsentAnswer({ watchAt: noon })],
    ["collect", () => aCollection({ nextAt: noon })],
    ["settle", () => aRecording({ state: "waiting", nextAt: noon })],
    ["settle", () => aRecording({ state: "admitting", nextAt: noon })],
    ["erase", () => aRecording({ state: "kept", nextAt: noon })],
    ["erase", () => aRecording({ state: "erasing", nextAt: noon })],
    ["finish", () => aRequest({ nextAt: noon })],
    ["conclude", () => aRequest({ state: "deferred", nextAt: noon })],
    ["suspend", () => aSuspension({ nextAt: noon })],
    ["lift", () => aRecording({ legalHold: "lifting", liftAgainAt: noon })],
    ["clock", () => aClockWatch({ nextAt: noon })],
    ["tell", () => aRecipientNotice({ nextAt: noon })],
    ["intake", () => anIntake({ nextAt: noon })],
    [
      "beyond",
      () => aRecording({ state: "kept", dueAt: noon, legalHold: "on" }),
    ],
  ] as const)(
    "%s is the only queue that has its item",
    async (queue, build) => {
      const item = build();
      await ledger().append(item);
      for (const each of [
        "collect",
        "settle",
        "erase",
        "finish",
        "conclude",
        "suspend",
        "lift",
        "clock",
        "tell",
        "intake",
        "beyond",
      ] as const) {
        expect(await ledger().due(each, farOff, 10)).toEqual(
          each === queue ? [item] : [],
        );
      }
    },
  );

  test("an item without a next time leaves its queue", async () => {
    const { nextAt, ...done } = aRecording({ nextAt: noon });
    await ledger().append({
      ...done,
      ...(nextAt === undefined ? {} : { nextAt }),
    });
    await ledger().replace([done]);
    expect(await ledger().due("erase", farOff, 10)).toEqual([]);
  });

  test("an item put off is due at its new time only", async () => {
    const item = aRecording({ nextAt: noon });
    await ledger().append(item);
    await ledger().replace([{ ...item, nextAt: minutesAfter(noon, 60) }]);
    expect(await ledger().due("erase", at(noon), 10)).toEqual([]);
    expect(
      itemKeys(await ledger().due("erase", minutesAfter(noon, 60), 10)),
    ).toEqual(itemKeys([item]));
  });

  test("an item moves from queue to queue as its state does", async () => {
    const item = aRecording({ state: "waiting", nextAt: noon });
    await ledger().append(item);
    await ledger().replace([{ ...item, state: "kept" }]);
    expect(await ledger().due("settle", farOff, 10)).toEqual([]);
    expect(itemKeys(await ledger().due("erase", farOff, 10))).toEqual(
      itemKeys([item]),
    );
  });
}

function finding(ledger: () => Ledger): void {
  test("a subject's recordings are found across calls, and no other's", async () => {
    const subject = aSubject();
    const theirs = Array.from({ length: 12 }, () => aRecording({ subject }));
    const others = [
      aRecording({ subject: aSubject() }),
      aRecording({ subject: null }),
      anEvidence(),
    ];
    await Promise.all(
      [...theirs, ...others].map((item) => ledger().append(item)),
    );
    expect(itemKeys(await ledger().find("subject", subject))).toEqual(
      itemKeys(theirs),
    );
  });

  test("a call and a recording are found by their own ids", async () => {
    const call = aCollection();
    const recording = aRecording();
    await ledger().append(call);
    await ledger().append(recording);
    expect(await ledger().find("alias", `call#${call.callId}`)).toEqual([call]);
    expect(
      await ledger().find("alias", `recording#${recording.recordingId}`),
    ).toEqual([recording]);
    expect(await ledger().find("alias", "call#nobody")).toEqual([]);
  });

  test("a day's calls are found, all of them, and no other day's", async () => {
    const calls = Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0
        ? aCollection({ openedAt: noon })
        : aConsentAnswer({ receivedAt: noon }),
    );
    const before = aCollection({ openedAt: "2026-11-23T23:59:59.999Z" });
    const request = aRequest({ registeredAt: noon });
    await Promise.all(
      [...calls, before, request].map((item) => ledger().append(item)),
    );
    expect(itemKeys(await ledger().find("day", "calls#2026-11-24"))).toEqual(
      itemKeys(calls),
    );
    expect(itemKeys(await ledger().find("day", "requests#2026-11"))).toEqual(
      itemKeys([request]),
    );
  });

  test("a day comes in pages that together are the day, each item once", async () => {
    const day = "2026-12-03";
    const calls = Array.from({ length: 50 }, () =>
      aCollection({ openedAt: `${day}T10:00:00.000Z` }),
    );
    await Promise.all(calls.map((item) => ledger().append(item)));
    const found: LedgerItem[] = [];
    let after: string | undefined;
    do {
      const page = await ledger().pageOfDay(`calls#${day}`, { after, most: 7 });
      expect(page.items.length).toBeLessThanOrEqual(7);
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    expect(itemKeys(found)).toEqual(itemKeys(calls));
    expect(
      (await ledger().pageOfDay("requests#1999-01", { after, most: 7 })).items,
    ).toEqual([]);
  });

  test.each(["me", "{}", "null"])(
    "a day goes on from no place that nobody was given: %j",
    async (after) => {
      await expect(
        ledger().pageOfDay("calls#2026-12-03", { after, most: 7 }),
      ).rejects.toMatchObject({ code: "unknown-place" });
    },
  );

  test("an item whose subject changes is found under the new one only", async () => {
    const [former, present] = [aSubject(), aSubject()];
    const item = aRecording({ subject: former });
    await ledger().append(item);
    await ledger().replace([{ ...item, subject: present }]);
    expect(await ledger().find("subject", former)).toEqual([]);
    expect(itemKeys(await ledger().find("subject", present))).toEqual(
      itemKeys([item]),
    );
  });
}
