import { expect, test } from "vitest";
import { nextStep } from "#domain/rights/next-step";
import { aRequest, at } from "#test/contracts/ledger-items";

const now = at("2027-06-01T10:00:00.000Z");

test("nobody is late while a hold keeps what was answered as put off (T22)", () => {
  const deferred = aRequest({
    state: "deferred",
    answeredAt: "2026-12-01T10:00:00.000Z",
  });
  expect(nextStep(deferred, now)).toEqual({
    what: "release",
    by: "whoever keeps it",
    isLate: false,
  });
});

test("an answered request is not late, whatever is tidied behind it", () => {
  const answeredAt = "2026-12-01T10:00:00.000Z";
  expect(nextStep(aRequest({ answeredAt }), now)).toMatchObject({
    what: "work",
    isLate: false,
  });
});
