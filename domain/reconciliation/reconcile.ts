import type { Instant, LegalDate } from "#schemas/instant";
import type { LedgerGap } from "#schemas/ledger-watch";
import type { RetentionPolicy } from "#schemas/policy";
import type { Reconciliation } from "#schemas/reconciliation";
import type { Transfer } from "#schemas/transfer";
import { reconciliationKey } from "../ledger/reconciliation-keys.ts";
import { beginOf, dayBefore, dayToReconcile } from "./days.ts";
import { seeLedger } from "./ledger-gaps.ts";
import { reconcilePage } from "./reconcile-page.ts";
import { secondsBetween } from "../time/instant.ts";
import type { ReconcilePorts } from "./walk.ts";

export type ReconcileRun = {
  now: Instant;
  policy: RetentionPolicy;
  transfers: readonly Transfer[];
  /** Whether there is time for another page; what is left is the next run's. */
  mayGoOn: () => boolean;
  /** Told after each page. */
  progress?: (reconciliation: Reconciliation) => void;
};
export type ReconcileSummary = {
  pages: number;
  found: number;
  healed: number;
  /** Versions in the vault that no recording explains, met for the first time. */
  unexplained: number;
  /** Hours since the comparison of the last day should have begun, while it has not ended. */
  lateHours: number;
  failures: unknown[];
};

/** Compares yesterday's expectations with what is there, page by page from where the run before stood (T103). */
export async function reconcile(
  ports: ReconcilePorts,
  run: ReconcileRun,
): Promise<ReconcileSummary> {
  const day = dayToReconcile(run.now);
  const summary: ReconcileSummary = {
    pages: 0,
    found: 0,
    healed: 0,
    unexplained: 0,
    lateHours: 0,
    failures: [],
  };
  const gaps = await seeLedger(ports.ledger, run.now);
  const how = { run, summary, gaps };
  const ended = await goOn(ports, await opened(ports, day, run.now), how);
  if (!ended) summary.lateHours = secondsBetween(beginOf(day), run.now) / 3600;
  // A day that was not through before the next one began is finished after it.
  const previous = await read(ports, dayBefore(day, 1));
  if (ended && previous !== undefined) await goOn(ports, previous, how);
  return summary;
}

async function read(
  { ledger }: ReconcilePorts,
  day: LegalDate,
): Promise<Reconciliation | undefined> {
  const item = await ledger.read(reconciliationKey(day));
  return item?.kind === "reconciliation" ? item : undefined;
}

async function opened(
  ports: ReconcilePorts,
  day: LegalDate,
  now: Instant,
): Promise<Reconciliation> {
  const known = await read(ports, day);
  if (known !== undefined) return known;
  const begun: Reconciliation = {
    kind: "reconciliation",
    day,
    startedAt: now,
    step: "calls",
    looked: {},
    found: 0,
    healed: 0,
    unread: 0,
    tries: 0,
    strays: 0,
    revision: 0,
  };
  const { outcome } = await ports.ledger.append(begun);
  return outcome === "appended" ? begun : ((await read(ports, day)) ?? begun);
}

type How = {
  run: ReconcileRun;
  summary: ReconcileSummary;
  gaps: readonly LedgerGap[];
};

/** Answers whether the day is through. */
async function goOn(
  ports: ReconcilePorts,
  from: Reconciliation,
  { run, summary, gaps }: How,
): Promise<boolean> {
  let at = from;
  while (at.step !== "done" && run.mayGoOn()) {
    const page = await reconcilePage(ports, at, { ...run, gaps });
    summary.failures.push(...page.failures);
    const [outcome] = await ports.ledger.replace([page.next]);
    // Another run is at it: what this one found is recorded, and the rest is the other's.
    if (outcome === "conflict") return false;
    summary.pages += 1;
    summary.found += page.next.found - at.found;
    summary.healed += page.next.healed - at.healed;
    summary.unexplained += page.unexplained;
    at = { ...page.next, revision: page.next.revision + 1 };
    run.progress?.(at);
    if (page.waits) break;
  }
  return at.step === "done";
}
