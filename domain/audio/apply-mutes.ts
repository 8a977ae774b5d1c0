import type { Interval } from "./mutes.ts";

/** Sound fades out before a mute and in after it for as long; cut off at once it would click. */
export const rampMs = 4;

export type Muting = { rate: number; mutes: readonly Interval[] };

/**
 * The samples with every mute silent. `at` is how many samples of the recording lie before them, so that blocks of any
 * size give the same as the whole. The fades lie outside of what was marked: of that nothing is heard.
 */
export function applyMutes(
  samples: Int16Array,
  { rate, mutes }: Muting,
  at = 0,
): Int16Array {
  const ramp = Math.ceil((rampMs * rate) / 1000);
  const muted = samples.slice();
  for (const { fromMs, toMs } of mutes) {
    // Outwards, so that no marked sample is left over by rounding.
    const from = Math.floor((fromMs * rate) / 1000) - at;
    const to = Math.ceil((toMs * rate) / 1000) - at;
    fade(muted, from, { ramp, step: -1 });
    muted.fill(0, within(muted, from), within(muted, to));
    fade(muted, to - 1, { ramp, step: 1 });
  }
  return muted;
}

/** From the last silent sample outwards: a little louder with each. */
function fade(
  samples: Int16Array,
  silent: number,
  { ramp, step }: { ramp: number; step: 1 | -1 },
): void {
  for (let distance = 1; distance <= ramp; distance += 1) {
    const index = silent + step * distance;
    const sample = samples[index];
    if (sample !== undefined)
      samples[index] = Math.trunc((sample * distance) / (ramp + 1));
  }
}

const within = ({ length }: Int16Array, index: number): number =>
  Math.min(length, Math.max(0, index));
