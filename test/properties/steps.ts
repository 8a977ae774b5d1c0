import fc from "fast-check";
import type { Break } from "./broken-off.ts";
import type { PlatformFault } from "./fake-platform.ts";

export type Sweep = "collect" | "settle" | "erase";
type Whose = { call: number; index: number };
/** One thing that happens. `broken` ends the process that does it midway. */
export type Step = { broken?: Break | undefined } & (
  | { do: "answer"; call: number; digit: string; flow: string }
  | { do: "end"; call: number; minutesAgo: number }
  | ({ do: "record" } & Whose)
  | ({
      do: "upload";
      words: string;
      by: "collected" | "custom-storage";
    } & Whose)
  | { do: "deliver"; position: number; again: boolean }
  | { do: "hear"; again: boolean }
  | { do: "sweep"; which: Sweep }
  | { do: "lifecycle" }
  | { do: "pass"; minutes: number }
  | { do: "fault"; which: PlatformFault; times: number }
  | { do: "deny"; times: number }
  | { do: "dawdle"; seconds: number }
  | { do: "overwrite"; position: number }
);

const call = fc.nat({ max: 1 });
const whose = { call, index: fc.nat({ max: 1 }) };
const broken = fc.option(
  fc.record({
    call: fc.integer({ min: 1, max: 9 }),
    when: fc.constantFrom<Break["when"]>("before", "after"),
  }),
  { nil: undefined, freq: 4 },
);
const words = fc.constantFrom("hello", "another take");
const minutes = fc.constantFrom(1, 3, 16, 61, 300, 26 * 60, 9 * 24 * 60);

/** What several processes do at the same time, one call to the outside after another in any order. */
const busy = [
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      call,
      digit: fc.constantFrom("1", "1", "1", "2", "3", ""),
      flow: fc.constantFrom("7", "8"),
      broken,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("end" as const),
      call,
      minutesAgo: fc.constantFrom(0, 0, 2, 600),
      broken,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("deliver" as const),
      position: fc.nat(),
      again: fc.boolean(),
      broken,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("hear" as const),
      again: fc.boolean(),
      broken,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("sweep" as const),
      which: fc.constantFrom<Sweep>("collect", "settle", "erase"),
      broken,
    }),
  },
];

const alone = [
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("deny" as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("record" as const), ...whose }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("upload" as const),
      ...whose,
      words,
      by: fc.constantFrom<"collected" | "custom-storage">(
        "collected",
        "custom-storage",
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("pass" as const), minutes }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("lifecycle" as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fault" as const),
      which: fc.constantFrom<PlatformFault>("list", "find", "media", "delete"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("dawdle" as const),
      seconds: fc.constantFrom(0, 90, 90_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("overwrite" as const),
      position: fc.nat(),
    }),
  },
];

/** A few steps at once, then the next few. */
const anything: fc.Arbitrary<Step[][]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.oneof(...alone, ...busy).map((step): Step[] => [step]),
    },
    {
      weight: 2,
      arbitrary: fc.array<Step>(fc.oneof(...busy), {
        minLength: 2,
        maxLength: 3,
      }),
    },
  ),
  { minLength: 5, maxLength: 40 },
);

/** Audio with a yes lands, and the process that takes it ends midway: where most of what went wrong began. */
const brokenOff: fc.Arbitrary<Step[][]> = fc
  .record({
    upload: fc.record({
      do: fc.constant("upload" as const),
      ...{ call: fc.constant(0), index: fc.constant(0), words },
      by: fc.constantFrom<"collected" | "custom-storage">(
        "collected",
        "custom-storage",
      ),
    }),
    hasRecorded: fc.boolean(),
    before: minutes,
    after: minutes,
    broken: fc.record({
      call: fc.integer({ min: 1, max: 8 }),
      when: fc.constantFrom<Break["when"]>("before", "after"),
    }),
  })
  .map(({ upload, hasRecorded, before, after, broken: end }) => {
    const told: Step[] = [
      { do: "answer", call: 0, digit: "1", flow: "7" },
      ...(hasRecorded ? [{ do: "record" as const, call: 0, index: 0 }] : []),
      { do: "pass", minutes: before },
      upload,
      { do: "pass", minutes: after },
      { do: "deliver", position: 0, again: false, broken: end },
    ];
    return told.map((step) => [step]);
  });

export const story: fc.Arbitrary<Step[][]> = fc.oneof(
  { weight: 2, arbitrary: anything },
  {
    weight: 1,
    arbitrary: fc
      .tuple(brokenOff, anything)
      .map(([begun, then]) => [...begun, ...then]),
  },
);
