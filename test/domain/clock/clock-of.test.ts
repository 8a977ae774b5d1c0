import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockOf, nextLevelAt } from "#domain/clock/clock-of";
import { deadlines } from "#domain/clock/legal-dates";
import { instantOf, millisecondsOf, plusDays } from "#domain/time/instant";
import { rights } from "#stacks/settings/rights";
import { clocked, daysOn, due, received } from "#test/builders/clocks";
import { at } from "#test/contracts/ledger-items";

const before = (instant: string) => instantOf(Date.parse(instant) - 1);

describe("the clock of a request", () => {
  test("tells both dates, and the moments they are over where the entity acts (R50, T12, T42)", () => {
    expect(clockOf(clocked(), received)).toEqual({
      receivedAt: received,
      dueDate: "2026-12-24",
      legalDate: "2026-12-24",
      dueAt: due,
      legalAt: due,
      pausedDays: 0,
      elapsedShare: 0,
      state: "running",
    });
  });

  test.each([
    [0.4999, "running"],
    [0.5, "warned-50"],
    [0.75, "warned-75"],
    [0.9, "warned-90"],
    [0.9999, "warned-90"],
    [1, "overdue"],
    [3, "overdue"],
  ] as const)("after %d of its time is %s (T108)", (share, state) => {
    const length = millisecondsOf(due) - millisecondsOf(received);
    const now = instantOf(millisecondsOf(received) + Math.ceil(share * length));
    expect(clockOf(clocked(), now)).toMatchObject({ state });
  });

  test("is overdue from the first moment of the next day there, and not before (T12, T42)", () => {
    expect(clockOf(clocked(), before(due)).state).toBe("warned-90");
    expect(clockOf(clocked(), due).state).toBe("overdue");
  });

  test("stops with the answer, in time or late", () => {
    const answered = clocked({ answeredAt: daysOn(10) });
    expect(clockOf(answered, daysOn(90))).toMatchObject({
      state: "closed",
      elapsedShare: clockOf(clocked(), daysOn(10)).elapsedShare,
    });
    const late = clocked({ closedAt: daysOn(40) });
    expect(clockOf(late, daysOn(90)).elapsedShare).toBeGreaterThan(1.3);
  });
});

describe("the next level", () => {
  test("is reached when the clock says so, for every receipt and entity (T12, T108)", () => {
    const instants = fc
      .integer({
        min: Date.UTC(2026, 0, 1),
        max: Date.UTC(2035, 11, 31),
      })
      .map(instantOf);
    const entities = fc.constantFrom(...rights.entities);
    fc.assert(
      fc.property(instants, entities, (receivedAt, entity) => {
        const request = clocked({
          receivedAt,
          deadlines: deadlines(receivedAt, entity),
          clock: { ...entity, pauses: [] },
        });
        let now = receivedAt;
        const seen: string[] = [];
        for (;;) {
          const next = nextLevelAt(request, now);
          if (next === undefined) break;
          const { state } = clockOf(request, next);
          expect(clockOf(request, before(before(next))).state).not.toBe(state);
          seen.push(state);
          now = next;
        }
        expect(seen).toEqual([
          "warned-50",
          "warned-75",
          "warned-90",
          "overdue",
        ]);
      }),
    );
  });

  test("is none when the time is over (T108)", () => {
    expect(nextLevelAt(clocked(), plusDays(due, 1))).toBeUndefined();
    expect(nextLevelAt(clocked(), at("2026-12-24T22:00:00.000Z"))).toBe(
      undefined,
    );
  });
});
