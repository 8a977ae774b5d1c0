import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { ScopeItem } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";

/** The scope changed while it was narrowed; the step is tried again. */
export class ScopeChanged extends Error {
  readonly code = "scope-changed";
}

/** What an earlier decision confirmed and this one does not is nobody's to be given or erased (T53). */
export async function unconfirmOthers(
  ledger: Ledger,
  requestId: RequestId,
  confirmed: readonly Pick<Recording, "recordingId">[],
): Promise<void> {
  const ids = new Set(confirmed.map(({ recordingId }) => recordingId));
  const items = await ledger.readPartition(requestPartition(requestId));
  const others = items.filter(
    (item): item is ScopeItem =>
      item.kind === "scope" && item.confirmed && !ids.has(item.recordingId),
  );
  if (others.length === 0) return;
  const outcomes = await ledger.replace(
    others.map((item) => ({ ...item, confirmed: false })),
  );
  if (outcomes.includes("conflict"))
    throw new ScopeChanged("The scope changed meanwhile; try again.");
}
