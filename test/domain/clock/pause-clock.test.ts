import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockOf } from "#domain/clock/clock-of";
import { pauseClock, resumeClock } from "#domain/clock/pause-clock";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { clocked, daysOn, due, pausing, received } from "#test/builders/clocks";
import { movedOf } from "./moved.ts";

const decided = (days: number) => ({
  verdict: "confirmed",
  method: "call-back",
  decidedAt: daysOn(days),
  decidedBy: "staff-1",
});

describe("a question about the identity", () => {
  const paused = movedOf(pauseClock(clocked(), pausing(2)));

  test("stops the clock from its being written down until its answer (T47)", () => {
    expect(clockOf(paused, daysOn(5))).toMatchObject({
      state: "paused",
      pausedSince: daysOn(2),
      pausedDays: 3,
      dueDate: "2026-12-27",
      legalDate: "2026-12-28",
    });
    const resumed = movedOf(resumeClock(paused, daysOn(5)));
    expect(clockOf(resumed, daysOn(20))).toMatchObject({
      state: "warned-50",
      pausedDays: 3,
      dueDate: "2026-12-27",
    });
    expect(clockOf(resumed, daysOn(20)).pausedSince).toBeUndefined();
  });

  test("gives no hour that it did not stand, and of a day begun none (T47)", () => {
    const resumed = movedOf(resumeClock(paused, plusMinutes(daysOn(5), -1)));
    expect(clockOf(resumed, daysOn(20))).toMatchObject({ pausedDays: 2 });
  });

  test("takes no share of the time while it is open (T47)", () => {
    const { elapsedShare } = clockOf(paused, daysOn(2));
    for (const days of [2.5, 3, 10, 25])
      expect(
        clockOf(paused, plusMinutes(received, days * 24 * 60)),
      ).toMatchObject({ elapsedShare });
  });

  test("is over with a decision on the identity, whoever forgot to say so (T47)", () => {
    const confirmed = { ...paused, ...clocked({ identity: decided(4) }) };
    expect(
      clockOf({ ...confirmed, clock: paused.clock }, daysOn(9)),
    ).toMatchObject({ state: "running", pausedDays: 2 });
  });

  test("stops the clock for thirty days at most, all questions together (T47)", () => {
    const capped = clockOf(paused, daysOn(50));
    expect(capped).toMatchObject({
      pausedDays: 30,
      dueDate: "2027-01-23",
      state: "warned-50",
    });
    const once = movedOf(resumeClock(paused, daysOn(12)));
    const twice = movedOf(pauseClock(once, pausing(13)));
    expect(clockOf(twice, daysOn(60))).toMatchObject({ pausedDays: 30 });
    expect(pauseClock(paused, pausing(40))).toEqual({
      verdict: "refused",
      because: "pauses-used-up",
    });
  });

  test.each([
    [
      "is asked on the twenty-fifth day",
      clocked(),
      pausing(25, { askedAt: daysOn(25) }),
      "question-too-late",
    ],
    [
      "was asked before anybody had the request",
      clocked(),
      pausing(1, { askedAt: daysOn(-1) }),
      "question-not-asked",
    ],
    [
      "is still to be asked",
      clocked(),
      pausing(1, { askedAt: daysOn(2) }),
      "question-not-asked",
    ],
    ["follows one that is open", paused, pausing(3), "paused-already"],
    [
      "comes after the identity was decided",
      clocked({ identity: decided(1) }),
      pausing(3),
      "no-doubt-left",
    ],
    [
      "comes after the answer",
      clocked({ answeredAt: daysOn(3) }),
      pausing(4),
      "no-time-left-to-move",
    ],
    [
      "was prompt and is written down when the time is over",
      clocked(),
      pausing(31),
      "time-is-over",
    ],
  ] as const)("that %s stops nothing (T47)", (_, request, pause, because) => {
    expect(pauseClock(request, pause)).toEqual({
      verdict: "refused",
      because,
    });
  });

  test("that is not open cannot be answered (T47)", () => {
    expect(resumeClock(clocked(), daysOn(3))).toEqual({
      verdict: "refused",
      because: "not-paused",
    });
  });

  test("never brings a date forward, and moves it by no more than it stood (T47)", () => {
    const days = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(days, days, (first, hours) => {
        const start = (first % 7) + 2;
        const open = movedOf(pauseClock(clocked(), pausing(start)));
        const at = plusMinutes(daysOn(start), hours * 60);
        const after = clockOf(
          hours < 24 * 30 ? movedOf(resumeClock(open, at)) : open,
          plusDays(at, 1),
        );
        const latest = plusMinutes(due, hours * 60);
        expect(after.dueAt >= due && after.dueAt <= latest).toBe(true);
      }),
    );
  });
});
