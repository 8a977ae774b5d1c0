import type { LedgerGap } from "#schemas/ledger-watch";
import type {
  Reconciliation,
  ReconciliationStep,
} from "#schemas/reconciliation";
import { attempt } from "../attempt.ts";
import { closeFindings } from "./close-findings.ts";
import type { Difference } from "./difference.ts";
import { isInGap } from "./ledger-gaps.ts";
import { notifyOwners } from "./notify-owners.ts";
import type { ReconcileRun } from "./reconcile.ts";
import { type Met, recordDifference } from "./record-difference.ts";
import type { ReconcilePorts, Walk, WalkedPage } from "./walk.ts";
import { walkCalls, walkEndedTerms } from "./walk-calls.ts";
import { walkLanding } from "./walk-landing.ts";
import { walkOverdue } from "./walk-overdue.ts";
import { walkPlatform } from "./walk-platform.ts";
import { walkTransfers } from "./walk-transfers.ts";
import { walkVault } from "./walk-vault.ts";

type Step = Exclude<ReconciliationStep, "done">;

const walks: Readonly<Record<Step, Walk>> = {
  calls: walkCalls,
  "ended-terms": walkEndedTerms,
  vault: walkVault,
  overdue: walkOverdue,
  landing: walkLanding,
  transfers: walkTransfers,
  platform: walkPlatform,
  "open-findings": closeFindings,
  notices: notifyOwners,
};

const after: Readonly<Record<Step, ReconciliationStep>> = {
  calls: "ended-terms",
  "ended-terms": "vault",
  vault: "overdue",
  overdue: "landing",
  landing: "transfers",
  transfers: "platform",
  platform: "open-findings",
  "open-findings": "notices",
  notices: "done",
};

/** A page is read again so often before what cannot be read in it is passed by. */
const mostTries = 6;
/**
 * More versions of no recording than this in one comparison are no stray writes: the ledger may have lost something, and
 * a person must look before anything else is erased.
 */
const mostStrays = 100;

export type ReconciledPage = {
  next: Reconciliation;
  unexplained: number;
  failures: unknown[];
  waits: boolean;
};

type PageRun = Pick<ReconcileRun, "now" | "policy" | "transfers"> & {
  gaps: readonly LedgerGap[];
};

/** One page of the step that stands next: walked, its differences recorded, and where it goes on. */
export async function reconcilePage(
  ports: ReconcilePorts,
  at: Reconciliation,
  { now, policy, transfers, gaps }: PageRun,
): Promise<ReconciledPage> {
  const { step, day } = at;
  if (step === "done")
    return { next: at, unexplained: 0, failures: [], waits: true };
  const walked = await attempt(() =>
    walks[step](ports, { day, now, policy, transfers, after: at.after }),
  );
  // An unanswered listing is never passed by: it would read as "none".
  if (!walked.ok) return triedAgain(at, [walked.reason]);
  const met = await recordEach(ports, walked.value.differences, {
    at,
    now,
    gaps,
  });
  const noted = { ...at, ...met.counts };
  const failures = [...walked.value.failures, ...met.failures];
  if (failures.length > 0 && at.tries + 1 < mostTries)
    return { ...triedAgain(noted, failures), unexplained: met.unexplained };
  return {
    next: advanced(noted, { step, page: walked.value, failures, now }),
    unexplained: met.unexplained,
    failures,
    waits: walked.value.waits,
  };
}

const triedAgain = (
  at: Reconciliation,
  failures: unknown[],
): ReconciledPage => ({
  next: { ...at, tries: at.tries + 1 },
  unexplained: 0,
  failures,
  waits: true,
});

type Advance = {
  step: Step;
  page: WalkedPage;
  failures: readonly unknown[];
  now: ReconcileRun["now"];
};

function advanced(
  at: Reconciliation,
  { step, page, failures, now }: Advance,
): Reconciliation {
  const { after: _left, ...rest } = at;
  const walked = {
    ...rest,
    tries: 0,
    unread: at.unread + failures.length,
    looked: { ...at.looked, [step]: (at.looked[step] ?? 0) + page.looked },
  };
  if (page.next !== undefined) return { ...walked, after: page.next };
  return after[step] === "done"
    ? { ...walked, step: "done", endedAt: now }
    : { ...walked, step: after[step] };
}

type Counts = Pick<Reconciliation, "found" | "healed" | "strays">;
type Recorded = { counts: Counts; unexplained: number; failures: unknown[] };

async function recordEach(
  ports: ReconcilePorts,
  differences: readonly Difference[],
  { at, now, gaps }: Pick<PageRun, "now" | "gaps"> & { at: Reconciliation },
): Promise<Recorded> {
  const { found, healed, strays } = at;
  const recorded: Recorded = {
    counts: { found, healed, strays },
    unexplained: 0,
    failures: [],
  };
  for (const difference of differences) {
    const isUnknown = difference.type === "unknown-version";
    const healsNothing =
      (isUnknown && recorded.counts.strays >= mostStrays) ||
      isLost(difference, gaps);
    const met = await attempt(() =>
      recordDifference(ports, difference, { day: at.day, now, healsNothing }),
    );
    if (met.ok) addTo(recorded, met.value, isUnknown);
    else recorded.failures.push(met.reason);
  }
  return recorded;
}

/** What came while the ledger may have known it: nobody can say any more that nobody agreed to it. */
const isLost = (
  { unknownSince }: Difference,
  gaps: readonly LedgerGap[],
): boolean => unknownSince !== undefined && isInGap(gaps, unknownSince);

function addTo(recorded: Recorded, met: Met, isUnknown: boolean): void {
  const { counts } = recorded;
  const [first, healed] = [Number(met.first), Number(met.healed)];
  counts.found += first;
  counts.healed += healed;
  if (!isUnknown) return;
  counts.strays += healed;
  recorded.unexplained += first;
}
