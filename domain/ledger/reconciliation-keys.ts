import type { LedgerKey } from "../ports.ts";
import type { LedgerItem } from "#schemas/ledger-item";
import type { LedgerWatch } from "#schemas/ledger-watch";
import type { PlayWatch } from "#schemas/play-watch";
import type { Finding, Reconciliation } from "#schemas/reconciliation";

export const reconciliationPartition = (day: string): string =>
  `reconciliation#${day}`;
export const findingPartition = ({
  type,
  subject,
}: Pick<Finding, "type" | "subject">): string => `finding#${type}#${subject}`;

export const findingKey = (
  finding: Pick<Finding, "type" | "subject">,
): LedgerKey => ({ partition: findingPartition(finding), item: "finding" });

/** What the reconciliations of a month, the findings of one, and those still open are found under. */
export const reconciliationsOfMonth = (month: string): string =>
  `reconciliations#${month}`;
export const findingsOfDay = (day: string): string => `findings#${day}`;
export const openFindings = "findings#open";

export const reconciliationKey = (day: string): LedgerKey => ({
  partition: reconciliationPartition(day),
  item: "reconciliation",
});

/** The ledger has one watch. */
export const ledgerWatchKey: LedgerKey = {
  partition: "ledger-watch",
  item: "ledger-watch",
};

/** The platform's account of who listened has one, too. */
export const playWatchKey: LedgerKey = {
  partition: "play-watch",
  item: "play-watch",
};

type Reconciled = Finding | LedgerWatch | PlayWatch | Reconciliation;
const kinds: readonly LedgerItem["kind"][] = [
  "finding",
  "ledger-watch",
  "play-watch",
  "reconciliation",
];
export const isReconciled = (item: LedgerItem): item is Reconciled =>
  kinds.includes(item.kind);

export function keyOfReconciled(item: Reconciled): LedgerKey {
  switch (item.kind) {
    case "finding":
      return findingKey(item);
    case "ledger-watch":
      return ledgerWatchKey;
    case "play-watch":
      return playWatchKey;
    case "reconciliation":
      return reconciliationKey(item.day);
  }
}

export function indexesOfReconciled(item: Reconciled): {
  alias?: string;
  day?: string;
} {
  switch (item.kind) {
    case "finding":
      return {
        ...(item.state === "open" ? { alias: openFindings } : {}),
        day: findingsOfDay(item.day),
      };
    case "ledger-watch":
    case "play-watch":
      return {};
    case "reconciliation":
      return { day: reconciliationsOfMonth(item.day.slice(0, 7)) };
  }
}
