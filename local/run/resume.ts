import type { Embedded } from "#adapters/embedded/open-embedded";
import type { Workflows } from "#domain/ports";

/** A request lives three months at most, with its extension; one more for good measure. */
const monthsBack = 4;

/** An interrupted workflow begins anew; each of its steps finds in the ledger what it has done already. */
export async function resume(
  { ledger, now }: Embedded,
  workflows: Workflows,
): Promise<void> {
  for (const month of monthsBefore(now().slice(0, 7))) {
    for (const item of await ledger.find("day", `requests#${month}`)) {
      if (item.kind === "request" && item.closedAt === undefined)
        await workflows.start(item.requestId);
    }
  }
}

function monthsBefore(month: string): string[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
