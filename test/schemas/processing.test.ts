import { describe, expect, test } from "vitest";
import { RightsPolicy } from "#schemas/policy";
import { Processing } from "#schemas/processing";
import { rights } from "#stacks/settings/rights";

const training = {
  purpose: "training",
  of: "agent",
  basis: "legitimate-interest",
  assessment: "LIA-1",
};

describe("what recordings are used for", () => {
  test("is consented to by customers, and rests on an assessed interest in agents (R23, R25, T82)", () => {
    expect(RightsPolicy.safeParse(rights).success).toBe(true);
    for (const { of, basis, assessment } of rights.processing) {
      expect(basis).toBe(of === "customer" ? "consent" : "legitimate-interest");
      expect(assessment !== undefined).toBe(of === "agent");
    }
  });

  test.each([
    [
      { purpose: "marketing" },
      "basis",
      "must be consent: the notice does not name this purpose (Art 6(4), R24)",
    ],
    [
      { of: "customer" },
      "basis",
      "must be consent: customers' data rest on it (Art 6(1)(a), R23)",
    ],
    [
      { assessment: undefined },
      "assessment",
      "must name the assessment of the interest (Art 5(2), 6(1)(f), T82)",
    ],
    [
      { purpose: "To sell", basis: "consent" },
      "purpose",
      "must be a purpose, like training",
    ],
  ])(
    "is refused in the settings where the law does: %j (R24)",
    (over, field, message) => {
      const { error } = Processing.safeParse({ ...training, ...over });
      expect(error?.issues).toMatchObject([{ path: [field], message }]);
    },
  );

  test("may be anything that people consent to (R24)", () => {
    const marketing = { purpose: "marketing", of: "agent", basis: "consent" };
    expect(Processing.safeParse(marketing).success).toBe(true);
  });
});
