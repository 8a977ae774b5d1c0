import { expect, test } from "vitest";
import { lookAtClock } from "#domain/clock/look-at-clock";
import { openOffice, writtenIn } from "#test/builders/office";
import { aRequestId } from "#test/contracts/ledger-items";

test("a request that has no watch is left alone", async () => {
  const office = openOffice();
  await lookAtClock(office.ledger, aRequestId(), office.now());
  expect(writtenIn(office)).toEqual([]);
});
