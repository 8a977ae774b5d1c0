export type Clock = { readonly now: () => Date };

export type MovableClock = Clock & {
  /** From here on the clock runs from this instant. */
  moveTo(instant: Date): void;
};

/** The given clock, shifted. */
export function movableClock(base: Clock): MovableClock {
  let shift = 0;
  return {
    now: () => new Date(base.now().getTime() + shift),
    moveTo(instant) {
      shift = instant.getTime() - base.now().getTime();
    },
  };
}
