import { describe, expect, test } from "vitest";
import { letterFacts } from "#domain/correspondence/letter-facts";
import { NothingToTell } from "#domain/correspondence/nothing-to-tell";
import { rights } from "#stacks/settings/rights";
import { aRequest } from "#test/contracts/ledger-items";

const policy = { ...rights, transfersTold: [] };

describe("a letter of an assessment (R52)", () => {
  const fee = { value: 25, currency: "EUR", payBy: "2026-12-04" };
  const found = {
    ...{ finding: "excessive", signs: [], otherRequests: [] },
    ...{
      sealedReasons: "sealed",
      by: "staff-1",
      at: "2026-11-24T10:00:00.000Z",
    },
  };

  test("is not written without a finding, nor without its reasons", () => {
    expect(() => letterFacts("fee-quote", aRequest(), policy)).toThrow(
      NothingToTell,
    );
    expect(() =>
      letterFacts(
        "fee-quote",
        aRequest({ assessment: { ...found, fee } }),
        policy,
      ),
    ).toThrow(NothingToTell);
  });

  test("names no fee where none was asked", () => {
    const request = aRequest({ assessment: found });
    const telling = { ...policy, reasons: "They say so." };
    expect(() => letterFacts("fee-quote", request, telling)).toThrow(
      "No fee was asked",
    );
  });
});
