import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMutes, rampMs } from "#domain/audio/apply-mutes";
import { mutesOf } from "#domain/audio/mutes";

const rates = fc.constantFrom(8000, 16_000, 11_025);
const sound = fc.int16Array({ minLength: 1, maxLength: 4000 });
const marks = fc.array(
  fc
    .tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 80 }))
    .map(([fromMs, length]) => ({ fromMs, toMs: fromMs + length })),
  { maxLength: 5 },
);
const muting = fc
  .record({ rate: rates, marked: marks })
  .map(({ rate, marked }) => {
    const valid = mutesOf(marked, 1000);
    return { rate, mutes: valid.verdict === "valid" ? valid.mutes : [] };
  });

describe("a recording whose other voices are muted (Art 15(4))", () => {
  it("is silent in every marked sample, untouched beyond the fades, and as long as before", () => {
    fc.assert(
      fc.property(sound, muting, (samples, { rate, mutes }) => {
        const muted = applyMutes(samples, { rate, mutes });
        expect(muted).toHaveLength(samples.length);
        for (const [index, sample] of samples.entries()) {
          const distance = distanceMs((1000 * index) / rate, mutes);
          // A sample's own length, for the rounding outwards.
          if (distance === 0) expect(muted[index]).toBe(0);
          if (distance > rampMs + 2000 / rate)
            expect(muted[index]).toBe(sample);
          expect(Math.abs(muted[index] ?? NaN)).toBeLessThanOrEqual(
            Math.abs(sample),
          );
        }
      }),
    );
  });

  it("is the same whether it is muted whole or in blocks of any size", () => {
    fc.assert(
      fc.property(
        sound,
        muting,
        fc.integer({ min: 1, max: 700 }),
        (samples, given, size) => {
          const blocks = [];
          for (let at = 0; at < samples.length; at += size)
            blocks.push(
              ...applyMutes(samples.subarray(at, at + size), given, at),
            );
          expect(Int16Array.from(blocks)).toEqual(applyMutes(samples, given));
        },
      ),
    );
  });

  it("fades: no step between two samples is a click", () => {
    const rate = 8000;
    const level = Int16Array.from({ length: rate }, () => 10_000);
    const muted = applyMutes(level, {
      rate,
      mutes: [{ fromMs: 200, toMs: 500 }],
    });
    const steps = [...muted.keys()]
      .slice(1)
      .map((index) => Math.abs((muted[index] ?? 0) - (muted[index - 1] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(400);
  });

  it("leaves what it was given as it is", () => {
    const samples = Int16Array.of(1, 2, 3);
    applyMutes(samples, { rate: 8000, mutes: [{ fromMs: 0, toMs: 1 }] });
    expect(samples).toEqual(Int16Array.of(1, 2, 3));
  });
});

function distanceMs(
  ms: number,
  mutes: readonly { fromMs: number; toMs: number }[],
): number {
  return Math.min(
    ...mutes.map(({ fromMs, toMs }) =>
      ms < fromMs ? fromMs - ms : ms < toMs ? 0 : ms - toMs + Number.EPSILON,
    ),
  );
}
