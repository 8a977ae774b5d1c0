import type { LedgerItem } from "#schemas/ledger-item";

/** Sealed data of a person go when their time is over; evidence never does. */
export const isRemovable = ({ kind }: Pick<LedgerItem, "kind">): boolean =>
  kind === "subject" || kind === "intake" || kind === "package-access";
