import type { ClockLevel } from "#schemas/clock";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Deadlines, Request } from "#schemas/request";
import { instantOf, millisecondsOf, plusDays } from "../time/instant.ts";
import { endOfDay } from "./calendar-day.ts";
import { deadlines, extendedDeadlines } from "./legal-dates.ts";
import { pausedTime } from "./paused-time.ts";

/** What of a request its clock is told from. */
export type Clocked = Pick<
  Request,
  "receivedAt" | "deadlines" | "clock" | "identity" | "answeredAt" | "closedAt"
>;

/** One view of a request's time for the API, the command line and the workflow. */
export type ClockView = {
  receivedAt: Instant;
  /** The last day on which we answer, and on which the law still lets us. */
  dueDate: LegalDate;
  legalDate: LegalDate;
  /** The moments these days are over where the entity acts. */
  dueAt: Instant;
  legalAt: Instant;
  extendedTo?: LegalDate;
  pausedSince?: Instant;
  pausedDays: number;
  /** Of the time until `dueAt`: 0 at receipt, 1 when it is over, more after that. What it stood is no part of it. */
  elapsedShare: number;
  state: ClockLevel | "paused" | "closed";
};

/** Share of the time from which on each is said, the last first. */
const levels = [
  ["overdue", 1],
  ["warned-90", 0.9],
  ["warned-75", 0.75],
  ["warned-50", 0.5],
] as const satisfies readonly (readonly [ClockLevel, number])[];

export function clockOf(request: Clocked, now: Instant): ClockView {
  const { receivedAt, clock } = request;
  const ended = request.answeredAt ?? request.closedAt;
  const paused = pausedTime(request, ended ?? now);
  const pausedDays = paused.days + paused.daysSince;
  const dates = datesOf(request, pausedDays);
  const at = paused.since ?? ended ?? now;
  const elapsedShare = shareAt(request, paused.days, at);
  return {
    receivedAt,
    dueDate: dates.dueDate,
    legalDate: dates.legalDate,
    dueAt: endOfDay(dates.dueDate, clock.timeZone),
    legalAt: endOfDay(dates.legalDate, clock.timeZone),
    ...(isExtended(request) ? { extendedTo: dates.dueDate } : {}),
    pausedDays,
    elapsedShare,
    ...stateOf(ended, paused.since, elapsedShare),
  };
}

function stateOf(
  ended: Instant | undefined,
  since: Instant | undefined,
  share: number,
): Pick<ClockView, "state" | "pausedSince"> {
  if (ended !== undefined) return { state: "closed" };
  if (since !== undefined) return { state: "paused", pausedSince: since };
  return { state: levelOf(share) };
}

/** When the next level is reached, if the clock runs on; none after the last. */
export function nextLevelAt(
  request: Clocked,
  now: Instant,
): Instant | undefined {
  const { elapsedShare } = clockOf(request, now);
  const { days } = pausedTime(request, now);
  const next = levels.findLast(([, share]) => share > elapsedShare);
  if (next === undefined) return undefined;
  const { from, length } = spanOf(request, days);
  return instantOf(from + Math.ceil(next[1] * length) + 1);
}

/** An extension nobody was told of does not exist (Art 12(3), T46). */
const isExtended = ({ clock }: Clocked): boolean =>
  clock.extension?.toldAt !== undefined;

/** What was promised at registration stands until the clock is moved. */
function datesOf(request: Clocked, pausedDays: number): Deadlines {
  const { receivedAt, clock } = request;
  if (isExtended(request))
    return extendedDeadlines(receivedAt, clock, pausedDays);
  return pausedDays === 0
    ? request.deadlines
    : deadlines(receivedAt, clock, pausedDays);
}

function shareAt(request: Clocked, pausedDays: number, at: Instant): number {
  const { from, length } = spanOf(request, pausedDays);
  const share = Math.max(0, (millisecondsOf(at) - from) / length);
  return Math.floor(share * 10_000) / 10_000;
}

/** The time that counts, in milliseconds: as if it had been received the days later that it stood. */
function spanOf(
  request: Clocked,
  pausedDays: number,
): { from: number; length: number } {
  const { dueDate } = datesOf(request, pausedDays);
  const until = millisecondsOf(endOfDay(dueDate, request.clock.timeZone));
  const from = millisecondsOf(plusDays(request.receivedAt, pausedDays));
  return { from, length: until - from };
}

const levelOf = (share: number): ClockLevel =>
  levels.find(([, from]) => share >= from)?.[0] ?? "running";
