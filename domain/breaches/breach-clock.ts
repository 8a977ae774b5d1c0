import type { Breach } from "#schemas/breach";
import type { ClockLevel } from "#schemas/clock";
import type { Instant } from "#schemas/instant";
import {
  instantOf,
  millisecondsOf,
  plusMinutes,
  secondsBetween,
} from "../time/instant.ts";

type Clocked = Pick<Breach, "awareAt" | "limitHours" | "authority">;
/** Until the authority is told, or need not be, how much of the time is over; then what came of it. */
export type BreachState = ClockLevel | "in-time" | "late" | "not-needed";
export type BreachClock = {
  dueAt: Instant;
  state: BreachState;
  /** To the hour, rounded down; below nothing when it is over. Only while it runs. */
  hoursLeft?: number;
};

/** Elapsed hours from awareness: nights, weekends and holidays count (Art 33(1); Reg 1182/71 Art 3(4) leaves hours out; T52). */
export const dueOf = ({
  awareAt,
  limitHours,
}: Pick<Clocked, "awareAt" | "limitHours">): Instant =>
  plusMinutes(awareAt, limitHours * 60);

export function breachClock(breach: Clocked, now: Instant): BreachClock {
  const dueAt = dueOf(breach);
  const { authority } = breach;
  if (authority === undefined)
    return {
      dueAt,
      state: levelAt(breach, now),
      hoursLeft: Math.floor(secondsBetween(now, dueAt) / 3600),
    };
  const { notifiedAt } = authority;
  if (notifiedAt === undefined) return { dueAt, state: "not-needed" };
  return { dueAt, state: notifiedAt > dueAt ? "late" : "in-time" };
}

type Level = readonly [ClockLevel, number];

/** From which share of the time on. */
const levels: readonly Level[] = [
  ["warned-50", 0.5],
  ["warned-75", 0.75],
  ["warned-90", 0.9],
  ["overdue", 1],
];

export const levelAt = (breach: Clocked, now: Instant): ClockLevel =>
  levels.findLast((level) => reachedAt(breach, level) <= now)?.[0] ?? "running";

/** When the level after this one is reached; it may be over already. Nothing after the last. */
export function nextLevelAfter(
  breach: Clocked,
  told: ClockLevel,
): Instant | undefined {
  const next = levels[levels.findIndex(([level]) => level === told) + 1];
  return next && reachedAt(breach, next);
}

/** The last hour's end is in time still. */
const reachedAt = (
  { awareAt, limitHours }: Clocked,
  [level, share]: Level,
): Instant =>
  instantOf(
    millisecondsOf(awareAt) +
      share * limitHours * 3_600_000 +
      (level === "overdue" ? 1 : 0),
  );
