import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { ErasureCause, Recording } from "#schemas/recording";
import { orderErasure } from "./order-erasure.ts";

/** A recording changed while its erasure was being ordered; the step is tried again. */
export class NotRefused extends Error {
  readonly code = "not-refused";
}

/**
 * Has what was kept of a call erased: a no came after the yes (R8), or the yes was taken back (R44, T27). What somebody
 * keeps goes when they let it go.
 */
export async function refuseRecordings(
  ledger: Ledger,
  items: readonly LedgerItem[],
  { cause, now }: { cause: ErasureCause; now: Instant },
): Promise<void> {
  const open = items.filter(
    (item): item is Recording =>
      item.kind === "recording" && item.erasure === undefined,
  );
  if (open.length === 0) return;
  const outcomes = await ledger.replace(
    open.map((recording) => orderErasure(recording, { cause }, now)),
  );
  if (outcomes.includes("conflict"))
    throw new NotRefused("A recording changed meanwhile; try again.");
}
