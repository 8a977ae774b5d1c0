import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Suspension } from "#schemas/suspension";
import { attempt } from "../attempt.ts";

/** How many suspensions a run takes up, and how many pages it does for all of them: well within five minutes. */
const mostSuspensions = 100;
const mostPages = 120;

type Stepped = { suspension: Suspension; failures: readonly unknown[] };
type Sweeping = {
  states: readonly Suspension["state"][];
  /** One page of work; what it answers is written over what it was given. */
  step: (suspension: Suspension) => Promise<Stepped>;
};
type Swept = { pages: number; failures: unknown[] };

/** Takes the due suspensions in turn, a page each, until all have done what is due or the run's pages are used up. */
export async function sweepSuspensions(
  ledger: Ledger,
  now: Instant,
  { states, step }: Sweeping,
): Promise<Swept> {
  const items = await ledger.due("suspend", now, mostSuspensions);
  let open = items.filter(
    (item): item is Suspension =>
      item.kind === "suspension" && states.includes(item.state),
  );
  const swept: Swept = { pages: 0, failures: [] };
  while (open.length > 0 && swept.pages < mostPages) {
    const later: Suspension[] = [];
    for (const suspension of open) {
      swept.pages += 1;
      const taken = await attempt(() => take(ledger, suspension, step));
      if (!taken.ok) {
        swept.failures.push(taken.reason);
        continue;
      }
      const { next, failures } = taken.value;
      swept.failures.push(...failures);
      if (next !== undefined && isDue(next, states, now)) later.push(next);
    }
    open = later;
  }
  return swept;
}

/** `next` is missing when somebody else changed the suspension meanwhile; it is taken up again by the next run. */
async function take(
  ledger: Ledger,
  suspension: Suspension,
  step: Sweeping["step"],
): Promise<{ next?: Suspension; failures: readonly unknown[] }> {
  const stepped = await step(suspension);
  const [outcome] = await ledger.replace([stepped.suspension]);
  if (outcome === "conflict") return { failures: stepped.failures };
  const { revision } = suspension;
  return {
    next: { ...stepped.suspension, revision: revision + 1 },
    failures: stepped.failures,
  };
}

const isDue = (
  { state, nextAt }: Suspension,
  states: Sweeping["states"],
  now: Instant,
): boolean => states.includes(state) && nextAt !== undefined && nextAt <= now;
