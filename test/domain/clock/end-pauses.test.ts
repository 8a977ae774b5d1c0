import { expect, test } from "vitest";
import { endPauses } from "#domain/clock/end-pauses";
import { Pause } from "#schemas/clock";
import { aPause, clocked, daysOn } from "#test/builders/clocks";

const pause = (from: number, changes: object = {}) =>
  Pause.parse({
    ...aPause(),
    by: "staff-1",
    pausedAt: daysOn(from),
    resumesBy: daysOn(from + 5),
    ...changes,
  });

test.each([
  ["ends with the decision that ended it", pause(3), daysOn(6), daysOn(6)],
  ["ended by itself before", pause(3), daysOn(20), daysOn(8)],
  [
    "ended with its answer",
    pause(3, { resumedAt: daysOn(4) }),
    daysOn(6),
    daysOn(4),
  ],
  ["that began later stands", pause(7), daysOn(6), undefined],
] as const)("a pause %s (T47)", (_, one, at, resumedAt) => {
  const { clock } = clocked();
  const [ended] = endPauses({ ...clock, pauses: [one] }, at).pauses;
  expect(ended?.resumedAt).toBe(resumedAt);
});
