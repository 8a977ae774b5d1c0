import type { SubjectToken } from "#schemas/ids";
import type { LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import type { Ledger } from "../ports.ts";
import { employmentOf } from "../staff/probation.ts";

/** Last day of the probation of the agent who spoke, as personnel entered it; without it nobody is on probation (T85). */
export const probationOf = (
  ledger: Pick<Ledger, "read">,
  { callId }: Pick<Recording, "callId">,
  items: readonly LedgerItem[],
): Promise<LegalDate | undefined> =>
  latestOf(
    ledger,
    agentsIn(
      items.filter((item) => "callId" in item && item.callId === callId),
    ),
  );

/**
 * The latest last day among all agents of a call that goes on, as far as a part of it has ended and so told who spoke. Whose
 * turn it is now nobody tells before its end (T85).
 */
export const probationIn = (
  ledger: Pick<Ledger, "read">,
  items: readonly LedgerItem[],
): Promise<LegalDate | undefined> => latestOf(ledger, agentsIn(items));

const agentsIn = (items: readonly LedgerItem[]): SubjectToken[] =>
  items.flatMap((item) =>
    item.kind === "collection" && item.agent !== undefined ? [item.agent] : [],
  );

async function latestOf(
  ledger: Pick<Ledger, "read">,
  agents: readonly SubjectToken[],
): Promise<LegalDate | undefined> {
  const told = await Promise.all(
    agents.map((agent) => employmentOf(ledger, agent)),
  );
  return told
    .flatMap((item) => (item === undefined ? [] : [item.probationEndsOn]))
    .toSorted()
    .at(-1);
}
