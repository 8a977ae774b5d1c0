import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { ScopeItem } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";

/** Every recording that a request may concern, page by page: there may be ten thousand. */
export async function scopeItems(
  ledger: Pick<Ledger, "readPage">,
  requestId: RequestId,
): Promise<ScopeItem[]> {
  const found: ScopeItem[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await ledger.readPage(requestPartition(requestId), {
      prefix: "scope#",
      most: 1000,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...items.filter((item) => item.kind === "scope"));
    after = next;
  } while (after !== undefined);
  return found;
}
