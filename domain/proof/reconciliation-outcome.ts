import type { Ledger } from "../ports.ts";
import type { LegalDate } from "#schemas/instant";
import type { Finding, FindingType } from "#schemas/reconciliation";
import type { FindingCounts, ReconciliationOutcome } from "#schemas/statement";
import {
  openFindings,
  reconciliationKey,
} from "../ledger/reconciliation-keys.ts";
import { eachFindingOf } from "../reconciliation/findings-of-day.ts";

type Counts = Partial<Record<FindingType, FindingCounts>>;

/** What comparing the day with buckets and platform came to; never more than was done when it is asked for (T103). */
export async function reconciliationOutcome(
  ledger: Pick<Ledger, "read" | "find" | "pageOfDay">,
  day: LegalDate,
): Promise<ReconciliationOutcome> {
  const run = await ledger.read(reconciliationKey(day));
  if (run?.kind !== "reconciliation") return { state: "not-reconciled" };
  if (run.endedAt === undefined)
    return { state: "under-way", startedAt: run.startedAt };
  const findings: Counts = {};
  for await (const { type, state } of eachFindingOf(ledger, day)) {
    const counts = countsOf(findings, type);
    counts.found += 1;
    if (state === "healed") counts.healed += 1;
  }
  const open = (await ledger.find("alias", openFindings)).filter(isFinding);
  for (const { type } of open) countsOf(findings, type).open += 1;
  return {
    state: "reconciled",
    at: run.endedAt,
    findings,
    unexplained: open.length,
    unread: run.unread,
  };
}

const isFinding = (item: { kind: string }): item is Finding =>
  item.kind === "finding";

function countsOf(counts: Counts, type: FindingType): FindingCounts {
  const known = counts[type] ?? { found: 0, healed: 0, open: 0 };
  counts[type] = known;
  return known;
}
