import type { InteractionId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import { callPartition } from "../ledger/keys.ts";
import type { Ledger } from "../ports.ts";

/** Of a call what was answered and how it ended, by the beginning of their names; lines of who listened may be many more. */
export async function answersAndEnds(
  ledger: Pick<Ledger, "readPage">,
  interactionId: InteractionId,
): Promise<LedgerItem[]> {
  const { items } = await ledger.readPage(callPartition(interactionId), {
    prefix: "co",
    most: 1000,
  });
  return items;
}
