import { setProbation } from "#domain/staff/probation";
import { StaffId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";
import type { Office } from "./office.ts";

/** Personnel told when an agent's probation ends; by default of the agent of the builders' calls. */
export const agentOnProbation = async (
  { ledger, tokens, now }: Office,
  probationEndsOn: string,
  agentId = "agent-7",
): Promise<void> =>
  setProbation(ledger, {
    agents: [await tokens.current(`agent#${agentId}`)],
    probationEndsOn: LegalDate.parse(probationEndsOn),
    by: StaffId.parse("security-1"),
    now: now(),
  });
