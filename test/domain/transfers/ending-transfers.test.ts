import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { plusCalendarDays } from "#domain/clock/calendar-day";
import { endingTransfers } from "#domain/transfers/ending-transfers";
import { LegalDate } from "#schemas/instant";
import { Transfer, Transfers } from "#schemas/transfer";
import { transfers } from "#stacks/settings/transfers";

const date = (text: string) => LegalDate.parse(text);
const lastDay = date("2027-06-30");

type Line = Partial<z.input<typeof Transfer>>;
const lines = (...overrides: Line[]): Transfer[] =>
  Transfers.parse(
    overrides.map((one) => ({
      exporters: ["be-2", "ro-9"],
      importer: { id: "us-17", name: "Mood", country: "US" },
      instrument: "scc",
      module: 1,
      reference: "Decision (EU) 2021/914",
      validFrom: "2021-10-01",
      ...one,
    })),
  );

const ends = { validTo: lastDay };
const stagesOn = (day: string, ...overrides: Line[]) =>
  endingTransfers(lines(...overrides), date(day)).map(
    ({ stage, exporters }) => `${String(stage)} ${exporters.join(" ")}`,
  );

describe("a transfer whose instrument ends", () => {
  test.each([
    ["2027-03-31", []],
    ["2027-04-01", ["90 be-2 ro-9"]],
    ["2027-05-30", ["90 be-2 ro-9"]],
    ["2027-05-31", ["30 be-2 ro-9"]],
    ["2027-06-22", ["30 be-2 ro-9"]],
    ["2027-06-23", ["7 be-2 ro-9"]],
    ["2027-06-30", ["7 be-2 ro-9"]],
    ["2027-07-01", ["ended be-2 ro-9"]],
    ["2029-01-01", ["ended be-2 ro-9"]],
  ])("is on %s at %j (R35, T110)", (day, stages) => {
    expect(stagesOn(day, ends)).toEqual(stages);
  });

  test("is told of the settings' decision on the United Kingdom, by those who have no clauses beside it (T111)", () => {
    const [told, ...others] = endingTransfers(transfers, date("2031-12-27"));
    expect(others).toEqual([]);
    expect(told).toMatchObject({ stage: 7, validTo: "2031-12-27" });
    expect(told?.exporters).toContain("be-2");
    expect(told?.exporters).not.toContain("ro-9");
  });

  test("is nobody's concern within an area, or without a last day", () => {
    const within = {
      ...ends,
      importer: { id: "fr-4", name: "Mood", country: "FR" },
      instrument: "none-needed" as const,
      module: undefined,
    };
    expect(stagesOn("2027-06-30", within, {})).toEqual([]);
  });
});

describe("what follows an instrument", () => {
  test.each([
    ["from the next day on", { validFrom: "2027-07-01" }, []],
    ["beside it, by another paper", { validFrom: "2026-01-01" }, []],
    ["a day too late", { validFrom: "2027-07-02" }, ["7 be-2 ro-9"]],
    [
      "for one exporter",
      { validFrom: "2027-07-01", exporters: ["ro-9"] },
      ["7 be-2"],
    ],
    [
      "to somebody else",
      {
        validFrom: "2027-07-01",
        importer: { id: "talkdesk", name: "Talkdesk", country: "US" },
      },
      ["7 be-2 ro-9"],
    ],
  ])("%s lets data go on, or does not (R35)", (_how, follows, stages) => {
    expect(stagesOn("2027-06-30", ends, follows)).toEqual(stages);
  });

  test("and ends itself is the only one that has ended (T110)", () => {
    const follows = { validFrom: "2027-07-01", validTo: "2028-06-30" };
    expect(stagesOn("2028-07-01", ends, follows)).toHaveLength(1);
  });

  test("closes a gap from its first day on (R35)", () => {
    const later = { validFrom: "2027-07-05" };
    expect(stagesOn("2027-07-04", ends, later)).toEqual(["ended be-2 ro-9"]);
    expect(stagesOn("2027-07-05", ends, later)).toEqual([]);
  });

  test("has to reach each company that signed (R36, T109)", () => {
    const america = (...entities: string[]) => ({
      importer: { id: "us-17", name: "Mood", country: "US", entities },
    });
    expect(
      stagesOn(
        "2027-06-30",
        { ...ends, ...america("us-17.1", "us-17.2") },
        { validFrom: "2027-07-01", ...america("us-17.1") },
      ),
    ).toEqual(["7 be-2 ro-9"]);
  });
});

test("whatever days are looked at, each threshold comes once, in order, and never after the end (R35, T111)", () => {
  const days = fc.uniqueArray(fc.integer({ min: -200, max: 60 }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(days, (looked) => {
      const told = looked
        .toSorted((one, other) => one - other)
        .flatMap((from) =>
          endingTransfers(lines(ends), plusCalendarDays(lastDay, from)).map(
            ({ stage }) => ({ stage, from }),
          ),
        );
      for (const { stage, from } of told)
        expect(stage === "ended").toBe(from > 0);
      const stages = told.map(({ stage }) => stage);
      const news = stages.filter((stage, at) => stage !== stages[at - 1]);
      const order = [90, 30, 7, "ended"].filter((one) =>
        news.some((stage) => stage === one),
      );
      expect(news).toEqual(order);
    }),
  );
});
