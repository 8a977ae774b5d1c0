import type { Ledger } from "../ports.ts";
import type { LegalDate } from "#schemas/instant";
import type { Finding } from "#schemas/reconciliation";
import { findingsOfDay } from "../ledger/reconciliation-keys.ts";
import { pageSize } from "./walk.ts";

/** Every finding that the comparison of a day met first, a page in memory at a time. */
export async function* eachFindingOf(
  ledger: Pick<Ledger, "pageOfDay">,
  day: LegalDate,
): AsyncGenerator<Finding, void> {
  let after: string | undefined;
  do {
    const page = await ledger.pageOfDay(findingsOfDay(day), {
      after,
      most: pageSize,
    });
    for (const item of page.items) if (item.kind === "finding") yield item;
    after = page.next;
  } while (after !== undefined);
}
