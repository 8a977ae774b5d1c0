import { expect, test } from "vitest";
import { aCollection, anEvidence, at } from "#test/contracts/ledger-items";
import { ledgerMeter } from "./ledger-meter.ts";
import { memoryLedger } from "./memory-ledger.ts";

const noon = at("2026-11-24T12:00:00.000Z");
const later = at("2026-11-24T13:00:00.000Z");
const open = () => {
  const meter = ledgerMeter();
  return { meter, ledger: memoryLedger(meter.watcher) };
};
const totals = (pairs: readonly (readonly [string, { total: number }])[]) =>
  Object.fromEntries(pairs.map(([name, { total }]) => [name, total]));

test("a new item is a write to the table and to each index it is in", async () => {
  const { meter, ledger } = open();
  await ledger.append(aCollection({ nextAt: noon }));
  await ledger.append(anEvidence());
  expect(totals(meter.writes.read())).toEqual({
    table: 2,
    due: 1,
    alias: 1,
    day: 1,
  });
});

test("an entry that moves in its index is two writes, one that stays is one, one that goes is one", async () => {
  const { meter, ledger } = open();
  const { nextAt: _next, ...closed } = aCollection({ nextAt: noon });
  await ledger.append({ ...closed, nextAt: noon });
  meter.writes.reset();
  await ledger.replace([{ ...closed, nextAt: later }]);
  expect(totals(meter.writes.read())).toMatchObject({ due: 2, alias: 1 });
  meter.writes.reset();
  await ledger.replace([{ ...closed, revision: closed.revision + 1 }]);
  expect(totals(meter.writes.read())).toMatchObject({ due: 1, alias: 1 });
  expect(meter.indexed().get("due")).toEqual({ items: 0, bytes: 0 });
});

test("several items in one transaction cost twice, and a refused write costs one", async () => {
  const { meter, ledger } = open();
  const [one, other] = [aCollection(), aCollection()];
  await ledger.append(one);
  await ledger.append(other);
  meter.writeUnits.reset();
  await ledger.replace([one, other]);
  await ledger.append(one);
  expect(totals(meter.writeUnits.read())).toMatchObject({ table: 5, alias: 2 });
});

test("an item over a kilobyte costs two units, and reading is charged by four", async () => {
  const { meter, ledger } = open();
  const large = anEvidence({ details: { text: "x".repeat(1500) } });
  await ledger.append(large);
  await ledger.readPartition(large.about);
  await ledger.readPartition("nobody's");
  await ledger.due("erase", noon, 10);
  await ledger.find("alias", "nobody's");
  await ledger.find("day", "calls#2026-11-24");
  expect(totals(meter.writeUnits.read())).toEqual({ table: 2 });
  expect(totals(meter.readUnits.read())).toEqual({
    partition: 2,
    erase: 0,
    index: 0.5,
    keys: 0.5,
  });
});

test("what is kept is counted by kind, as it is now", async () => {
  const { meter, ledger } = open();
  const item = aCollection({ nextAt: noon });
  await ledger.append(item);
  const before = meter.kept().get("collection");
  await ledger.replace([{ ...item, entityId: "ro-9" }]);
  const after = meter.kept().get("collection");
  expect(after?.items).toBe(1);
  expect(after?.bytes).toBe((before?.bytes ?? 0) + "ro-9".length - 1);
});
