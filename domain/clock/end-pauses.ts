import type { RequestClock } from "#schemas/clock";
import type { Instant } from "#schemas/instant";
import { earliest } from "../time/instant.ts";

/** Writes down the end of each pause that a decision ended, before the decision is taken back: time that ran has run (T47). */
export const endPauses = (clock: RequestClock, at: Instant): RequestClock => ({
  ...clock,
  pauses: clock.pauses.map((pause) =>
    pause.resumedAt === undefined && pause.pausedAt <= at
      ? { ...pause, resumedAt: earliest(pause.resumesBy, at) }
      : pause,
  ),
});
