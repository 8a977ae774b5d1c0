import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { requestKey } from "../ledger/keys.ts";
import { plusMonths } from "../time/instant.ts";

/** Other requests of the same number, as far as tokens can tell: those that are open, and those received within a year. */
export async function relatedRequests(
  ledger: Pick<Ledger, "find" | "readMany">,
  { requestId, subjects }: Pick<Request, "requestId" | "subjects">,
  now: Instant,
): Promise<Request[]> {
  const found = await Promise.all(
    subjects.map((subject) => ledger.find("subject", subject)),
  );
  const ids = found
    .flat()
    .flatMap((item) => (item.kind === "subject-link" ? [item.requestId] : []));
  const others = [...new Set(ids)].filter((id) => id !== requestId);
  const since = plusMonths(now, -12);
  return (await ledger.readMany(others.map(requestKey)))
    .filter((item) => item.kind === "request")
    .filter((one) => one.closedAt === undefined || one.receivedAt >= since)
    .toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt));
}
