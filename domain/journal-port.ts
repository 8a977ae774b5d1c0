import type { Instant } from "#schemas/instant";
import type { JournalEntry } from "#schemas/journal";

/** What was erased and must stay so, kept outside the ledger's table for the day that table is restored (T33). */
export interface Journal {
  /** Writes entries down; the same ones again on one day are the same. */
  write(entries: readonly JournalEntry[], at: Instant): Promise<void>;
  /** Every entry written since then, some older and some twice, in no order. */
  since(from: Instant): AsyncIterable<JournalEntry>;
}
