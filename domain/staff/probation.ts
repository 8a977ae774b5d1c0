import type { Ledger } from "../ports.ts";
import type { Employment } from "#schemas/employment";
import type { StaffId, SubjectToken } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import { changeItem } from "../ledger/change-item.ts";
import { employmentKey, employmentPartition } from "../ledger/staff-keys.ts";

export class EmploymentBusy extends Error {
  readonly code = "employment-busy";

  constructor() {
    super("Personnel changed this agent's probation meanwhile; try again.");
  }
}

type Setting = {
  /** The agent's token under each live key, so that a call finds it by the one it carries (T57). */
  agents: readonly SubjectToken[];
  probationEndsOn: LegalDate;
  by: StaffId;
  now: Instant;
};

/** What personnel told of whoever has this token. */
export async function employmentOf(
  ledger: Pick<Ledger, "read">,
  agent: SubjectToken,
): Promise<Employment | undefined> {
  const item = await ledger.read(employmentKey(agent));
  return item?.kind === "employment" ? item : undefined;
}

/** Takes down on which day an agent's probation ends, as personnel tells it; the same again changes nothing. */
export async function setProbation(
  ledger: Pick<Ledger, "append" | "replace" | "read">,
  { agents, probationEndsOn, by, now }: Setting,
): Promise<void> {
  for (const agent of agents) {
    const told: Employment = {
      kind: "employment",
      ...{ agent, probationEndsOn, toldAt: now, toldBy: by, revision: 0 },
    };
    const { outcome } = await ledger.append(told);
    const employment = outcome === "appended" ? told : await changed(told);
    await ledger.append({
      kind: "evidence",
      about: employmentPartition(agent),
      type: "probation.set",
      discriminator: String(employment.revision),
      at: now,
      details: { by, probationEndsOn },
      revision: 0,
    });
  }

  function changed(told: Employment): Promise<Employment> {
    return changeItem<Employment>(ledger, {
      read: async () => (await employmentOf(ledger, told.agent)) ?? told,
      change: (item) =>
        item.probationEndsOn === told.probationEndsOn
          ? item
          : { ...told, revision: item.revision },
      busy: () => new EmploymentBusy(),
    });
  }
}
