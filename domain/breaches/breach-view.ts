import type { Ledger } from "../ports.ts";
import type { Breach } from "#schemas/breach";
import type { Evidence } from "#schemas/evidence";
import type { BreachId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { breachesDay, breachPartition } from "../ledger/outside-keys.ts";
import { type BreachClock, breachClock } from "./breach-clock.ts";
import { UnknownBreach } from "./change-breach.ts";

export type BreachView = Omit<
  Breach,
  "kind" | "revision" | "told" | "nextAt"
> & {
  clock: BreachClock;
};

export function breachView(
  {
    kind: _kind,
    revision: _revision,
    told: _told,
    nextAt: _next,
    ...shown
  }: Breach,
  now: Instant,
): BreachView {
  return { ...shown, clock: breachClock(shown, now) };
}

type Detailed = BreachView & {
  history: Pick<Evidence, "type" | "at" | "details">[];
};

/** One breach with everything that was done about it. */
export async function breachDetails(
  ledger: Pick<Ledger, "readPartition">,
  breachId: BreachId,
  now: Instant,
): Promise<Detailed> {
  const items = await ledger.readPartition(breachPartition(breachId));
  const breach = items.find((item) => item.kind === "breach");
  if (breach === undefined)
    throw new UnknownBreach(`There is no breach ${breachId}.`);
  const history = items
    .filter((item) => item.kind === "evidence")
    .map(({ type, at, details }) => ({ type, at, details }))
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return { ...breachView(breach, now), history };
}

/** Breaches registered in a month, in order. */
export async function breachesOf(
  ledger: Pick<Ledger, "find">,
  month: string,
): Promise<Breach[]> {
  const items = await ledger.find("day", breachesDay(month));
  return items
    .filter((item) => item.kind === "breach")
    .toSorted((one, other) =>
      one.registeredAt.localeCompare(other.registeredAt),
    );
}
