import { expect, test } from "vitest";
import { scheduledTimes } from "#local/run/scheduled-times";
import { Instant } from "#schemas/instant";

const at = (text: string) => Instant.parse(`2026-11-${text}:00.000Z`);
const daily = { each: "day", hour: 4 } as const;

test("a schedule of each minute has the present minute, and none of those leapt over", () => {
  const now = at("24T10:07");
  const each = { each: "minutes", count: 1 } as const;
  expect(scheduledTimes(each, at("24T10:00"), now)).toEqual([now]);
});

test.each([
  ["not between its times", "24T10:00", "24T10:09", []],
  ["at its time", "24T10:09", "24T10:10", ["24T10:10"]],
  [
    "once, after all that were leapt over",
    "24T10:09",
    "24T12:05",
    ["24T12:00"],
  ],
])("a schedule of each ten minutes comes %s", (_, before, now, times) => {
  const each = { each: "minutes", count: 10 } as const;
  expect(scheduledTimes(each, at(before), at(now))).toEqual(times.map(at));
});

test.each([
  ["not yet", "24T03:00", "24T03:59", []],
  ["from its minute on", "24T03:00", "24T04:00", ["24T04:00"]],
  ["not twice", "24T04:00", "24T05:00", []],
  ["not again the same day", "24T05:00", "24T23:59", []],
  ["over midnight", "24T23:00", "25T04:30", ["25T04:00"]],
  [
    "each day that was leapt over",
    "24T03:00",
    "26T10:00",
    ["24T04:00", "25T04:00", "26T04:00"],
  ],
])("a schedule of each day comes %s", (_, before, now, times) => {
  expect(scheduledTimes(daily, at(before), at(now))).toEqual(times.map(at));
});
