import type { LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import type { Ledger } from "../ports.ts";
import { employmentOf } from "../staff/probation.ts";

/** Last day of the probation of the agent who spoke, as personnel entered it; without it nobody is on probation (T85). */
export async function probationOf(
  ledger: Pick<Ledger, "read">,
  { callId }: Pick<Recording, "callId">,
  items: readonly LedgerItem[],
): Promise<LegalDate | undefined> {
  const agent = items
    .filter((item) => item.kind === "collection")
    .find((call) => call.callId === callId)?.agent;
  if (agent === undefined) return undefined;
  return (await employmentOf(ledger, agent))?.probationEndsOn;
}
