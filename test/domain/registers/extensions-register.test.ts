import { describe, expect, test } from "vitest";
import { extensionsRegister } from "#domain/registers/extensions-register";
import { LegalDate } from "#schemas/instant";
import { StaffId } from "#schemas/ids";
import { anExtension, clocked, daysOn } from "#test/builders/clocks";

const extended = (told: object) =>
  clocked({
    clock: {
      country: "RO",
      timeZone: "Europe/Bucharest",
      pauses: [],
      extension: {
        ...anExtension(),
        ground: "complexity",
        by: StaffId.parse("staff-1"),
        decidedAt: daysOn(20),
        until: LegalDate.parse("2027-02-24"),
        ...told,
      },
    },
  });

const rowsOf = (request: ReturnType<typeof clocked>) =>
  extensionsRegister.rowsOf({ request, notices: [], now: daysOn(30) });

describe("the register of extensions", () => {
  test("has who extended what, until when, on which ground, and nobody's words (R50, T46)", () => {
    const [row] = rowsOf(extended({ toldAt: daysOn(21) }));
    expect(row).toMatchObject({
      ground: "complexity",
      otherRequests: 0,
      decidedAt: daysOn(20),
      decidedBy: "staff-1",
      until: "2027-02-24",
      toldAt: daysOn(21),
    });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      extensionsRegister.columns.toSorted(),
    );
  });

  test("shows an extension that nobody was told of as one (T46)", () => {
    expect(rowsOf(extended({}))).toMatchObject([{ toldAt: null }]);
  });

  test("has no line of a request that was not extended", () => {
    expect(rowsOf(clocked())).toEqual([]);
  });
});
