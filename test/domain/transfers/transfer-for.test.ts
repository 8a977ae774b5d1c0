import { expect, test } from "vitest";
import { transferFor } from "#domain/transfers/transfer-for";
import { LegalDate } from "#schemas/instant";
import { Transfer } from "#schemas/transfer";

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
