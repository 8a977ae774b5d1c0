import { expect, test } from "vitest";
import { eraseRecordings } from "#domain/retention/erase-recordings";
import { plusSeconds } from "#domain/time/instant";
import { openOffice, opening, retention } from "#test/builders/office";
import { aRecording } from "#test/contracts/ledger-items";

const many = 250;

async function due(count: number) {
  const office = openOffice();
  for (let made = 0; made < count; made += 1)
    await office.ledger.append(aRecording({ dueAt: opening, nextAt: opening }));
  return office;
}

test("a run that ends before the platform answered for all has the others asked for by the next (T29, T107)", async () => {
  const office = await due(many);
  const inTime = [true, false, false];
  const first = await eraseRecordings(
    office,
    opening,
    retention,
    () => inTime.shift() === true,
  );
  expect(first).toMatchObject({ looked: many, erased: 100, unconfirmed: 150 });
  const next = plusSeconds(opening, 60);
  const second = await eraseRecordings(office, next, retention, () => true);
  expect(second).toMatchObject({ looked: 150, erased: 150, unconfirmed: 0 });
});

test("what a run confirmed before it died stays confirmed (T29)", async () => {
  const office = await due(many);
  let slices = 0;
  const dying = eraseRecordings(office, opening, retention, () => {
    slices += 1;
    if (slices === 3) throw new Error("the process died");
    return true;
  });
  await expect(dying).rejects.toThrow("the process died");
  const later = plusSeconds(opening, 3600);
  const left = () => office.ledger.due("erase", later, many);
  await expect.poll(async () => (await left()).length).toBe(50);
  const after = await eraseRecordings(office, later, retention, () => true);
  expect(after).toMatchObject({ looked: 50, erased: 50 });
});
