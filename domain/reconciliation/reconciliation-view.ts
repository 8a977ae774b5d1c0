import type { Ledger } from "../ports.ts";
import type { LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Finding, Reconciliation } from "#schemas/reconciliation";
import {
  openFindings,
  reconciliationKey,
  reconciliationsOfMonth,
} from "../ledger/reconciliation-keys.ts";
import { isEndedByPersons } from "./conclude-finding.ts";
import { eachFindingOf } from "./findings-of-day.ts";

/** What staff see of a comparison: not where in a listing it stands. */
export type ReconciliationView = Omit<
  Reconciliation,
  "kind" | "revision" | "after" | "strays"
>;
export type FindingView = Omit<Finding, "kind" | "revision"> & {
  /** Whose word ends it: a person's, or the next comparison's. */
  endedBy: "person" | "comparison";
};

export async function reconciliationsOf(
  ledger: Ledger,
  month: string,
): Promise<ReconciliationView[]> {
  const items = await ledger.find("day", reconciliationsOfMonth(month));
  return items
    .filter((item) => item.kind === "reconciliation")
    .map(viewOf)
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** With what it met first; at most so many findings, and whether there are more. */
export async function reconciliationOf(ledger: Ledger, day: LegalDate) {
  const item = await ledger.read(reconciliationKey(day));
  if (item?.kind !== "reconciliation") return undefined;
  const found: Finding[] = [];
  for await (const finding of eachFindingOf(ledger, day)) {
    found.push(finding);
    if (found.length > mostFindings) break;
  }
  return {
    ...viewOf(item),
    findings: findingsIn(found.slice(0, mostFindings)),
    moreFindings: found.length > mostFindings,
  };
}

/** What an answer of the API holds with room to spare. */
const mostFindings = 1000;

export async function openFindingsView(ledger: Ledger): Promise<FindingView[]> {
  return findingsIn(await ledger.find("alias", openFindings));
}

function viewOf({
  kind: _kind,
  revision: _revision,
  after: _after,
  strays: _strays,
  ...shown
}: Reconciliation): ReconciliationView {
  return shown;
}

export const findingView = ({
  kind: _kind,
  revision: _revision,
  ...shown
}: Finding): FindingView => ({
  ...shown,
  endedBy: isEndedByPersons(shown) ? "person" : "comparison",
});

const findingsIn = (items: readonly LedgerItem[]): FindingView[] =>
  items
    .filter((item) => item.kind === "finding")
    .map(findingView)
    .sort((one, other) => one.seenAt.localeCompare(other.seenAt));
