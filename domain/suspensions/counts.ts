import type { SuspendedState, SuspensionCounts } from "#schemas/suspension";

export const nothingCounted: SuspensionCounts = {
  found: 0,
  held: 0,
  "none-yet": 0,
  "too-late": 0,
  unknown: 0,
  failed: 0,
  "let-go": 0,
};

/** Counts with some recordings more, each in its state; one that nobody has looked at yet is merely found. */
export function counting(
  counts: SuspensionCounts,
  states: readonly SuspendedState[],
): SuspensionCounts {
  const next = { ...counts, found: counts.found + states.length };
  for (const state of states) if (state !== "found") next[state] += 1;
  return next;
}
