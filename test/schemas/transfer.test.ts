import { describe, expect, test } from "vitest";
import { Transfer } from "#schemas/transfer";

const transfer = {
  exporters: ["be-2"],
  importer: { id: "talkdesk", name: "Talkdesk, Inc.", country: "US" },
  instrument: "scc",
  module: 2,
  reference: "Decision (EU) 2021/914",
  validFrom: "2021-10-01",
};
const to = (country: string) => ({
  importer: { ...transfer.importer, country },
});
const faultsOf = (overrides: object) =>
  (Transfer.safeParse({ ...transfer, ...overrides }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

describe("a transfer of the settings", () => {
  test.each([
    ["clauses to a processor in the United States", {}],
    ["adequacy", { instrument: "adequacy", module: undefined }],
    [
      "the United Kingdom's agreement, from there",
      { exporters: ["gb-16"], instrument: "uk-idta", module: undefined },
    ],
    [
      "the United Kingdom's addendum, from there",
      { exporters: ["gb-16"], instrument: "uk-addendum" },
    ],
    ["clauses to the United Kingdom", to("GB")],
    [
      "adequacy of the United Kingdom with its last day",
      {
        ...to("GB"),
        ...{ instrument: "adequacy", module: undefined },
        validTo: "2031-12-27",
      },
    ],
    [
      "adequacy of the EEA, from the United Kingdom",
      {
        ...to("RO"),
        ...{ exporters: ["gb-16"], instrument: "adequacy", module: undefined },
      },
    ],
    ["nothing in the EEA", { ...to("NO"), ...none() }],
    [
      "nothing in the United Kingdom",
      { ...to("GB"), ...none(), exporters: ["gb-16"] },
    ],
    [
      "nothing that comes into the EEA",
      { ...to("RO"), ...none(), exporters: ["us-17.1"] },
    ],
  ])("may rest on %s (R35, T111)", (_, overrides) => {
    expect(faultsOf(overrides)).toEqual([]);
  });

  test.each([
    [
      none(),
      "instrument must be adequacy or scc from the EEA to US (Art 44 to 46 GDPR)",
    ],
    [
      { ...to("GB"), ...none() },
      "instrument must be adequacy or scc from the EEA to GB (Art 44 to 46 GDPR)",
    ],
    [
      { instrument: "uk-idta", module: undefined },
      "instrument must be adequacy or scc from the EEA to US (Art 44 to 46 GDPR)",
    ],
    [
      { exporters: ["gb-16"] },
      "instrument must be adequacy or uk-idta or uk-addendum from the United Kingdom to US (Art 44 to 46 UK GDPR)",
    ],
    [
      { exporters: ["us-17.1"], instrument: "adequacy", module: undefined },
      "instrument must be none-needed or scc from a country outside both to US (clause 8.7 of Decision (EU) 2021/914)",
    ],
  ])(
    "is refused with its field and the article where nothing serves: %j (R35, T111)",
    (overrides, fault) => {
      expect(faultsOf(overrides)).toEqual([fault]);
    },
  );

  test("of exporters in two areas needs what serves in both (T110)", () => {
    expect(faultsOf({ exporters: ["be-2", "gb-16"] })).toHaveLength(1);
  });

  test.each([
    [{ module: undefined }, "module must be 1, 2, 3 or 4"],
    [{ instrument: "adequacy" }, "module must be left out: adequacy has none"],
    [{ validTo: "2021-09-30" }, "validTo must not be before validFrom"],
    [
      { ...to("GB"), instrument: "adequacy", module: undefined },
      "validTo must be the day on which the decision ends",
    ],
  ])(
    "says by which module and until when it holds: %j (T110, T111)",
    (overrides, fault) => {
      expect(faultsOf(overrides)).toEqual([expect.stringContaining(fault)]);
    },
  );

  test.each([
    { exporters: [] },
    { module: 5 },
    { reference: "" },
    to("USA"),
    { validFrom: "1 October 2021" },
  ])("has the form of one: %j", (overrides) => {
    expect(faultsOf(overrides)).toHaveLength(1);
  });
});

function none() {
  return { instrument: "none-needed", module: undefined };
}
