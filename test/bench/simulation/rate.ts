export type Rate = {
  total: number;
  /** The most in one minute. */
  peakMinute: number;
};
export type Rates<Name extends string> = {
  count(name: Name, by?: number): void;
  /** A new minute begins. */
  roll(): void;
  /** Begins to count anew. */
  reset(): void;
  /** In the order in which they were first counted. */
  read(): [Name, Rate][];
};

type Counted = Rate & { thisMinute: number };

/** Counts by name, in total and in the busiest minute. */
export function rates<Name extends string>(): Rates<Name> {
  const counted = new Map<Name, Counted>();
  return {
    count(name, by = 1) {
      const rate = counted.get(name) ?? {
        total: 0,
        peakMinute: 0,
        thisMinute: 0,
      };
      rate.total += by;
      rate.thisMinute += by;
      rate.peakMinute = Math.max(rate.peakMinute, rate.thisMinute);
      counted.set(name, rate);
    },
    roll() {
      for (const rate of counted.values()) rate.thisMinute = 0;
    },
    reset() {
      counted.clear();
    },
    read: () =>
      [...counted].map(([name, { total, peakMinute }]) => [
        name,
        { total, peakMinute },
      ]),
  };
}
