import type { LedgerItem } from "#schemas/ledger-item";

/** Whose line it came to, by what was answered and how it ended; one call of two entities is nobody's. */
export function entityOfCall(items: readonly LedgerItem[]): string | undefined {
  const told = new Set(
    items.flatMap((item) =>
      (item.kind === "consent" || item.kind === "collection") &&
      item.entityId !== null
        ? [item.entityId]
        : [],
    ),
  );
  const [only, ...others] = told;
  return others.length > 0 ? undefined : only;
}
