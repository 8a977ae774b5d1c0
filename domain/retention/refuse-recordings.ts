import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { orderErasure } from "./order-erasure.ts";

/** A recording changed while its erasure was being ordered; the step is tried again. */
export class NotRefused extends Error {
  readonly code = "not-refused";
}

/** R8: a no that comes after a yes has what was kept meanwhile erased. What a request froze goes when it is thawed. */
export async function refuseRecordings(
  ledger: Ledger,
  items: readonly LedgerItem[],
  now: Instant,
): Promise<void> {
  const open = items.filter(
    (item): item is Recording =>
      item.kind === "recording" && item.erasure === undefined,
  );
  if (open.length === 0) return;
  const outcomes = await ledger.replace(
    open.map((recording) => orderErasure(recording, { cause: "refused" }, now)),
  );
  if (outcomes.includes("conflict"))
    throw new NotRefused("A recording changed meanwhile; try again.");
}
