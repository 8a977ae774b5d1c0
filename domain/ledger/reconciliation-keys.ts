import type { LedgerKey } from "../ports.ts";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Finding, Reconciliation } from "#schemas/reconciliation";

export const reconciliationPartition = (day: string): string =>
  `reconciliation#${day}`;
export const findingPartition = ({
  type,
  subject,
}: Pick<Finding, "type" | "subject">): string => `finding#${type}#${subject}`;

/** What the reconciliations of a month, the findings of one, and those still open are found under. */
export const reconciliationsOfMonth = (month: string): string =>
  `reconciliations#${month}`;
export const findingsOfDay = (day: string): string => `findings#${day}`;
export const openFindings = "findings#open";

export const reconciliationKey = (day: string): LedgerKey => ({
  partition: reconciliationPartition(day),
  item: "reconciliation",
});

type Reconciled = Finding | Reconciliation;
export const isReconciled = (item: LedgerItem): item is Reconciled =>
  item.kind === "finding" || item.kind === "reconciliation";

export const keyOfReconciled = (item: Reconciled): LedgerKey =>
  item.kind === "finding"
    ? { partition: findingPartition(item), item: "finding" }
    : reconciliationKey(item.day);

export function indexesOfReconciled(item: Reconciled): {
  alias?: string;
  day: string;
} {
  if (item.kind === "reconciliation")
    return { day: reconciliationsOfMonth(item.day.slice(0, 7)) };
  return {
    ...(item.state === "open" ? { alias: openFindings } : {}),
    day: findingsOfDay(item.day),
  };
}
