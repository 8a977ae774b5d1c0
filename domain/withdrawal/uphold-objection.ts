import type { Ledger } from "../ports.ts";
import type { InteractionId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { callPartition } from "../ledger/keys.ts";
import {
  type ErasureOutlook,
  erasureOutlook,
} from "../retention/erasure-outlook.ts";
import { refuseRecordings } from "../retention/refuse-recordings.ts";
import { isCall } from "./answer-of-call.ts";

export type Upheld = {
  interactionId: InteractionId;
  by: StaffId;
  now: Instant;
};
export type ObjectionVerdict =
  | { verdict: "ordered"; recordings: ErasureOutlook[] }
  | { verdict: "unknown-call" };

/**
 * R41: after an employee's objection prevailed, the recordings of the call it names are erased. It is no answer of the
 * customer: what the customer consented to stays on record as it was (T31).
 */
export async function upholdObjection(
  ledger: Ledger,
  { interactionId, by, now }: Upheld,
): Promise<ObjectionVerdict> {
  const partition = callPartition(interactionId);
  const items = await ledger.readPartition(partition);
  if (!isCall(items)) return { verdict: "unknown-call" };
  const recordings = items.filter((item) => item.kind === "recording");
  const open = recordings.filter(({ erasure }) => erasure === undefined);
  await refuseRecordings(ledger, open, { cause: "objection", now });
  const upheld = open.length > 0 ? open : untold(items);
  if (upheld.length > 0)
    await ledger.append({
      kind: "evidence",
      about: partition,
      type: "objection.upheld",
      discriminator: `${now}#${by}`,
      at: now,
      details: { by, recordings: upheld.length },
      revision: 0,
    });
  return { verdict: "ordered", recordings: recordings.map(erasureOutlook) };
}

/** Ordered by a run that died before it wrote down who had upheld the objection. */
const untold = (items: readonly LedgerItem[]): LedgerItem[] =>
  items.some(
    (item) => item.kind === "evidence" && item.type === "objection.upheld",
  )
    ? []
    : items.filter(
        (item) =>
          item.kind === "recording" && item.erasure?.cause === "objection",
      );
