import { expect, test } from "vitest";
import { endingOf } from "#domain/rights/outcome";
import { aRequest } from "#test/contracts/ledger-items";

const stamp = { decidedAt: "2026-11-25T10:00:00.000Z", decidedBy: "staff-1" };
const identity = { verdict: "confirmed", method: "call-back", ...stamp };

test("a request that nobody answered never counts as fulfilled (R47)", () => {
  expect(endingOf(aRequest({ identity }))).toBe("refused");
});
