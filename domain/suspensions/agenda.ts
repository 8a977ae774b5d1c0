import type { Instant, LegalDate } from "#schemas/instant";
import type { Suspension } from "#schemas/suspension";
import { earliest, instantOf, plusDays } from "../time/instant.ts";

/** A review is overdue when its day is over, in UTC. */
export const overdueFrom = (reviewBy: LegalDate): Instant =>
  plusDays(instantOf(Date.parse(`${reviewBy}T00:00:00.000Z`)), 1);

/** The same suspension, in the queue for when a sweep has something to do with it. */
export function withAgenda(suspension: Suspension, now: Instant): Suspension {
  const { nextAt: _former, ...rest } = suspension;
  const nextAt = nextOf(suspension, now);
  return nextAt === undefined ? rest : { ...rest, nextAt };
}

function nextOf(
  { state, round, lookAt, noticeAt, graceUntil }: Suspension,
  now: Instant,
): Instant | undefined {
  switch (state) {
    case "released":
      return undefined;
    case "releasing":
      return graceUntil;
    case "letting-go":
      return round === undefined ? lookAt : now;
    case "placing":
    case "in-force":
    case "release-asked":
      if (round !== undefined) return earliest(now, noticeAt);
      return lookAt === undefined ? noticeAt : earliest(lookAt, noticeAt);
  }
}
