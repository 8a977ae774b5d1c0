import { describe, expect, test } from "vitest";
import {
  breachClock,
  levelAt,
  nextLevelAfter,
} from "#domain/breaches/breach-clock";
import { ClockLevel } from "#schemas/clock";
import { StaffId } from "#schemas/ids";
import { Instant } from "#schemas/instant";

const at = (text: string) => Instant.parse(text);
/** Known on a Friday afternoon, before the night in which Brussels' clocks go back. */
const known = { awareAt: at("2026-10-23T15:00:00.000Z"), limitHours: 72 };
const dueAt = "2026-10-26T15:00:00.000Z";
const stamp = { by: StaffId.parse("staff-1"), at: known.awareAt };

describe("the time to tell the authority", () => {
  test("is seventy-two hours as they pass, through the weekend and a change of clocks (T52)", () => {
    expect(breachClock(known, at("2026-10-24T15:00:00.000Z"))).toEqual({
      dueAt,
      state: "running",
      hoursLeft: 48,
    });
  });

  test("is as many hours as the settings say, should the law change (T52)", () => {
    const { dueAt: later } = breachClock(
      { ...known, limitHours: 96 },
      known.awareAt,
    );
    expect(later).toBe("2026-10-27T15:00:00.000Z");
  });

  test.each([
    ["2026-10-23T15:00:00.000Z", "running"],
    ["2026-10-25T02:59:59.999Z", "running"],
    ["2026-10-25T03:00:00.000Z", "warned-50"],
    ["2026-10-25T21:00:00.000Z", "warned-75"],
    ["2026-10-26T07:48:00.000Z", "warned-90"],
    [dueAt, "warned-90"],
    ["2026-10-26T15:00:00.001Z", "overdue"],
  ])("has at %s come to %s (T52)", (now, level) => {
    expect(levelAt(known, at(now))).toBe(level);
  });

  test("is looked at when each level is reached, and at none after the last (T52)", () => {
    expect(
      ClockLevel.options.map((told) => nextLevelAfter(known, told)),
    ).toEqual([
      "2026-10-25T03:00:00.000Z",
      "2026-10-25T21:00:00.000Z",
      "2026-10-26T07:48:00.000Z",
      "2026-10-26T15:00:00.001Z",
      undefined,
    ]);
  });

  test.each([
    [{ verdict: "notified", notifiedAt: at(dueAt) }, "in-time"],
    [
      { verdict: "notified", notifiedAt: at("2026-10-26T15:00:00.001Z") },
      "late",
    ],
    [{ verdict: "not-needed" }, "not-needed"],
  ] as const)("stands once it is decided: %j", (decided, state) => {
    const authority = { ...decided, furtherAt: [], ...stamp };
    expect(
      breachClock({ ...known, authority }, at("2026-12-01T00:00:00.000Z")),
    ).toEqual({ dueAt, state });
  });
});
