import type { Embedded } from "#adapters/embedded/open-embedded";
import { roundOf } from "#domain/desk/round";
import type { Workflows } from "#domain/ports";

/** A request lives three months at most, with its extension; one that was reopened may be much older. */
const monthsBack = 24;

/** An interrupted workflow begins anew; each of its steps finds in the ledger what it has done already. */
export async function resume(
  { ledger, now }: Embedded,
  workflows: Workflows,
): Promise<void> {
  for (const month of monthsBefore(now().slice(0, 7))) {
    for (const item of await ledger.find("day", `requests#${month}`)) {
      if (item.kind === "request" && item.closedAt === undefined)
        await workflows.start(item.requestId, roundOf(item));
    }
  }
}

function monthsBefore(month: string): string[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
