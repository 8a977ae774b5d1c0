import type { NewPause } from "#schemas/clock";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { plusDays } from "../time/instant.ts";
import { isAhead } from "../time/is-ahead.ts";
import { clockOf } from "./clock-of.ts";
import {
  type ClockRefusalName,
  type Moved,
  refusedBecause,
} from "./clock-refusals.ts";

export type Pausing = {
  pause: NewPause;
  by: StaffId;
  now: Instant;
  policy: RightsPolicy["identityQuestion"];
};

/**
 * Stops the clock while a question about the identity is open (T47): it was put promptly, its doubt is written down, and
 * the clock stands from this writing on, never from before. It goes on with the answer, or by itself when all the days a
 * request may stand are used.
 */
export function pauseClock(request: Request, pausing: Pausing): Moved<Request> {
  const because = whyNotPaused(request, pausing);
  if (because !== undefined) return refusedBecause(because);
  const { pause, by, now } = pausing;
  const daysLeft = daysLeftOf(request, pausing);
  const paused = {
    ...pause,
    by,
    pausedAt: now,
    resumesBy: plusDays(now, daysLeft),
  };
  const { clock } = request;
  return {
    verdict: "moved",
    request: {
      ...request,
      clock: { ...clock, pauses: [...clock.pauses, paused] },
    },
  };
}

/** The question is answered, or taken back; the time that was left goes on. */
export function resumeClock(request: Request, now: Instant): Moved<Request> {
  const { pausedSince } = clockOf(request, now);
  if (pausedSince === undefined) return refusedBecause("not-paused");
  return { verdict: "moved", request: resumedAt(request, pausedSince, now) };
}

/** A pause that ended by itself, and that nobody has written down yet. */
export function lapsedPause(
  { clock, identity }: Request,
  now: Instant,
): Instant | undefined {
  return clock.pauses.find(
    ({ resumedAt: resumed, resumesBy }) =>
      resumed === undefined && identity === undefined && resumesBy <= now,
  )?.resumesBy;
}

export const withLapseWritten = (
  request: Request,
  resumesBy: Instant,
): Request => ({
  ...request,
  clock: {
    ...request.clock,
    pauses: request.clock.pauses.map((pause) =>
      pause.resumesBy === resumesBy
        ? { ...pause, resumedAt: resumesBy }
        : pause,
    ),
  },
});

const resumedAt = (
  request: Request,
  pausedAt: Instant,
  now: Instant,
): Request => ({
  ...request,
  clock: {
    ...request.clock,
    pauses: request.clock.pauses.map((pause) =>
      pause.pausedAt === pausedAt ? { ...pause, resumedAt: now } : pause,
    ),
  },
});

function whyNotPaused(
  request: Request,
  pausing: Pausing,
): ClockRefusalName | undefined {
  const { now } = pausing;
  const { state } = clockOf(request, now);
  if (state === "closed") return "no-time-left-to-move";
  if (state === "paused") return "paused-already";
  if (state === "overdue") return "time-is-over";
  if (request.identity !== undefined) return "no-doubt-left";
  if (daysLeftOf(request, pausing) < 1) return "pauses-used-up";
  return wrongQuestion(request, pausing);
}

function wrongQuestion(
  { receivedAt }: Request,
  { pause: { askedAt }, now, policy }: Pausing,
): ClockRefusalName | undefined {
  if (askedAt < receivedAt || isAhead(askedAt, now))
    return "question-not-asked";
  return askedAt > plusDays(receivedAt, policy.askedWithinDays)
    ? "question-too-late"
    : undefined;
}

const daysLeftOf = (request: Request, { now, policy }: Pausing): number =>
  policy.pausesForDays - clockOf(request, now).pausedDays;
