import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutesOf } from "#domain/audio/mutes";

const lengthMs = 10_000;

describe("what a person marks to be muted", () => {
  it("is put in order, and joined where it overlaps or touches", () => {
    expect(
      mutesOf(
        [
          { fromMs: 5000, toMs: 6000 },
          { fromMs: 1000, toMs: 2000 },
          { fromMs: 2000, toMs: 2500 },
          { fromMs: 5500, toMs: 5600 },
        ],
        lengthMs,
      ),
    ).toEqual({
      verdict: "valid",
      mutes: [
        { fromMs: 1000, toMs: 2500 },
        { fromMs: 5000, toMs: 6000 },
      ],
    });
  });

  it("may be nothing, and may reach to the very end", () => {
    expect(mutesOf([], lengthMs)).toEqual({ verdict: "valid", mutes: [] });
    expect(mutesOf([{ fromMs: 0, toMs: lengthMs }], lengthMs).verdict).toBe(
      "valid",
    );
  });

  it.each([
    ["behind the end", { fromMs: 9000, toMs: 10_001 }, "mutes.1.toMs"],
    ["before the start", { fromMs: -1, toMs: 5 }, "mutes.1.fromMs"],
    ["backwards", { fromMs: 5, toMs: 4 }, "mutes.1.toMs"],
    ["empty", { fromMs: 5, toMs: 5 }, "mutes.1.toMs"],
    ["in parts of a millisecond", { fromMs: 0.5, toMs: 4 }, "mutes.1.fromMs"],
    ["of no number", { fromMs: 0, toMs: NaN }, "mutes.1.toMs"],
  ])("is refused by its field when it lies %s", (_, wrong, field) => {
    expect(mutesOf([{ fromMs: 1, toMs: 2 }, wrong], lengthMs)).toMatchObject({
      verdict: "refused",
      field,
    });
  });

  it("covers the same milliseconds in whatever order it was marked", () => {
    fc.assert(
      fc.property(fc.array(marked(), { maxLength: 12 }), (intervals) => {
        const result = mutesOf(intervals, lengthMs);
        if (result.verdict === "refused") throw new Error(result.message);
        for (let ms = 0; ms < 200; ms += 1)
          expect(holds(result.mutes, ms)).toBe(holds(intervals, ms));
        for (const [index, { toMs }] of result.mutes.entries())
          expect(result.mutes[index + 1]?.fromMs ?? Infinity).toBeGreaterThan(
            toMs,
          );
      }),
    );
  });
});

const marked = () =>
  fc
    .tuple(fc.nat({ max: 150 }), fc.integer({ min: 1, max: 40 }))
    .map(([fromMs, length]) => ({ fromMs, toMs: fromMs + length }));

const holds = (
  intervals: readonly { fromMs: number; toMs: number }[],
  ms: number,
): boolean => intervals.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
