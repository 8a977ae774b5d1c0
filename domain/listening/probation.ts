import type { LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import type { Ledger } from "../ports.ts";

/** Last day of the probation of the agent who spoke, as personnel entered it; without it nobody is on probation (T85). */
export function probationOf(
  _ledger: Pick<Ledger, "read">,
  _recording: Recording,
  _items: readonly LedgerItem[],
): Promise<LegalDate | undefined> {
  return Promise.resolve(undefined);
}
