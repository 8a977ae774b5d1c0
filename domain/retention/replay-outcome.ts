import type { Ledger } from "../ports.ts";
import type { LedgerItem } from "#schemas/ledger-item";

/** `unknown`: the restored ledger has no such item, and the fact needs none. */
export type Replayed = "changed" | "added" | "agreed" | "unknown";

/** Somebody wrote the restored ledger meanwhile: nobody may use it before the replay is done. */
export class LedgerInUse extends Error {
  readonly code = "ledger-in-use";

  constructor() {
    super(
      "The ledger changed while the journal was replayed; stop what uses its table, then replay again.",
    );
  }
}

export async function rewritten(
  ledger: Ledger,
  item: LedgerItem,
): Promise<Replayed> {
  const [outcome] = await ledger.replace([item]);
  if (outcome === "conflict") throw new LedgerInUse();
  return "changed";
}
