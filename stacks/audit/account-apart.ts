import type { Settings } from "../settings.ts";

/** Where the audit store stands in an account that is not the product's. */
export const accountApart = ({
  account,
  audit,
}: Settings): string | undefined =>
  audit.account === account ? undefined : audit.account;
