import { describe, expect, test } from "vitest";
import { transfersOn } from "#domain/transfers/transfers-on";
import { LegalDate } from "#schemas/instant";
import { Transfers } from "#schemas/transfer";
import { transfers } from "#stacks/settings/transfers";

const on = (entityId: string, day = "2026-11-25", of = transfers) =>
  transfersOn(of, entityId, LegalDate.parse(day));
const shortly = (entityId: string, day?: string, of?: typeof transfers) =>
  on(entityId, day, of).told.map(
    ({ importer, instrument }) => `${importer.id} by ${instrument}`,
  );

describe("the transfers of the settings", () => {
  test("reach a customer of any entity by way of the exporter in Romania, and Talkdesk by clauses of its own (R35, R36, R67)", () => {
    expect(shortly("be-2")).toEqual([
      "us-17 by scc",
      "gb-16 by scc",
      "gb-16 by adequacy",
      "talkdesk by scc",
    ]);
  });

  test("are the British entity's own where it acts, on its own law's instruments (T110, T111)", () => {
    expect(shortly("gb-16")).toEqual([
      "us-17 by uk-addendum",
      "talkdesk by uk-addendum",
      "ro-9 by adequacy",
    ]);
  });

  test("are none of an entity that exports nothing (T110)", () => {
    expect(on("us-17.1")).toEqual({ told: [], uncovered: [] });
  });
});

describe("an adequacy decision", () => {
  const [decided] = Transfers.parse([
    {
      exporters: ["ro-9"],
      importer: { id: "gb-16", name: "Mood Media Limited", country: "GB" },
      instrument: "adequacy",
      reference: "Decision (EU) 2021/1772",
      validFrom: "2021-06-28",
      validTo: "2031-12-27",
    },
  ]);
  const decisions = decided === undefined ? [] : [decided];

  test.each(["2021-06-28", "2031-12-27"])(
    "is named on %s, its first and its last day included (T111)",
    (day) => {
      expect(on("ro-9", day, decisions)).toEqual({
        told: decisions,
        uncovered: [],
      });
    },
  );

  test.each(["2021-06-27", "2031-12-28"])(
    "is not named on %s, and its importer is one that nothing covers (T111)",
    (day) => {
      expect(on("ro-9", day, decisions)).toEqual({
        told: [],
        uncovered: ["gb-16"],
      });
    },
  );

  test("that ended leaves the clauses, where there are any (R35, T111)", () => {
    expect(on("ro-9", "2032-01-01").uncovered).toEqual([]);
    expect(shortly("ro-9", "2032-01-01")).not.toContain("gb-16 by adequacy");
  });
});

test("a chain within the EEA is followed to its end, and once around (T110)", () => {
  const within = (exporter: string, id: string) => ({
    exporters: [exporter],
    importer: { id, name: id, country: "RO" },
    instrument: "none-needed",
    reference: "within the EEA",
    validFrom: "2021-10-01",
  });
  const chain = Transfers.parse([
    within("be-2", "ro-9"),
    within("ro-9", "ro-10"),
    within("ro-10", "be-2"),
    {
      ...within("ro-10", "talkdesk"),
      importer: { id: "talkdesk", name: "Talkdesk, Inc.", country: "US" },
      ...{ instrument: "scc", module: 2 },
    },
  ]);
  expect(shortly("be-2", "2026-11-25", chain)).toEqual(["talkdesk by scc"]);
});
