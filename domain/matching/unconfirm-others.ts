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
  for (let tries = 0; tries < 5; tries += 1) {
    const others = await confirmedBeside(ledger, requestId, ids);
    if (others.length === 0) return;
    await ledger.replace(others.map((item) => ({ ...item, confirmed: false })));
  }
  throw new ScopeChanged("The scope kept changing; try again.");
}

async function confirmedBeside(
  ledger: Ledger,
  requestId: RequestId,
  ids: ReadonlySet<string>,
): Promise<ScopeItem[]> {
  const items = await ledger.readPartition(requestPartition(requestId));
  return items.filter(
    (item): item is ScopeItem =>
      item.kind === "scope" && item.confirmed && !ids.has(item.recordingId),
  );
}
