export type Stopwatch = {
  /** Runs an act, which belongs to a phase. */
  in<Value>(phase: string, act: () => Promise<Value>): Promise<Value>;
  /** From the start of a phase's first act to the end of its last, however many ran together. */
  milliseconds(phase: string): number;
};

export function stopwatch(): Stopwatch {
  const phases = new Map<string, { from: number; to: number }>();
  return {
    async in(phase, act) {
      const from = phases.get(phase)?.from ?? performance.now();
      const value = await act();
      phases.set(phase, { from, to: performance.now() });
      return value;
    },
    milliseconds(phase) {
      const { from, to } = phases.get(phase) ?? { from: 0, to: 0 };
      return to - from;
    },
  };
}
