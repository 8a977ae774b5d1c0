import { expect, test } from "vitest";
import { transferFor } from "#domain/transfers/transfer-for";
import { LegalDate } from "#schemas/instant";
import { Transfer } from "#schemas/transfer";
import { transfers } from "#stacks/settings/transfers";

const line = Transfer.parse({
  exporters: ["ro-9"],
  importer: { id: "us-17.1", name: "A company", country: "US" },
  instrument: "scc",
  module: 1,
  reference: "Decision (EU) 2021/914",
  validFrom: "2021-10-01",
  validTo: "2026-11-30",
});

test.each([
  ["ro-9", "us-17.1", "2026-11-30", line],
  ["ro-9", "us-17.1", "2021-10-01", line],
  ["ro-9", "us-17.1", "2026-12-01", undefined],
  ["ro-9", "us-17.1", "2021-09-30", undefined],
  ["us-17.1", "ro-9", "2026-11-30", undefined],
  ["be-2", "us-17.1", "2026-11-30", undefined],
])(
  "from %s to %s on %s people reach data by a line that says so, or not at all (R35, T92)",
  (from, to, day, found) => {
    const asked = { from, to, day: LegalDate.parse(day) };
    expect(transferFor([line], asked)).toBe(found);
  },
);

const on = (from: string, to: string, day = "2026-11-30") =>
  transferFor(transfers, { from, to, day: LegalDate.parse(day) });

test.each(Array.from({ length: 18 }, (_, at) => `us-17.${at + 1}`))(
  "people of %s reach Belgian data by the clauses of the exporter in Romania, which their company signed too (R35, R36, T92, T110)",
  (to) => {
    expect(on("be-2", to)).toMatchObject({
      exporters: ["ro-9"],
      instrument: "scc",
      module: 1,
    });
  },
);

test("people in the United Kingdom reach data of the EEA by its adequacy while it lasts, and by clauses then (R35, T92, T111)", () => {
  expect(on("be-2", "gb-16")?.instrument).toBe("adequacy");
  expect(on("be-2", "gb-16", "2032-01-01")?.instrument).toBe("scc");
});

test("people in the United States reach British data by the addendum of the United Kingdom, and not by way of Romania (T110, T111)", () => {
  expect(on("gb-16", "us-17.4")?.instrument).toBe("uk-addendum");
});

test("Romania reaches all that is collected in the EEA without an instrument (R31, R36)", () => {
  expect(on("be-2", "ro-9")?.instrument).toBe("none-needed");
});

test.each([
  ["be-2", "us-17.19"],
  ["be-2", "fr-4"],
  ["us-17.1", "us-17.2"],
])(
  "no line lets data of %s reach %s, so that nobody there may listen (R30, R36, T92)",
  (from, to) => {
    expect(on(from, to)).toBeUndefined();
  },
);
