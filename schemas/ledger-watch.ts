import * as z from "zod/mini";
import { Instant } from "./instant.ts";

/** A time of which the ledger may know nothing; from its beginning without `from`. */
export const LedgerGap = z.object({ from: z.optional(Instant), to: Instant });
export type LedgerGap = z.infer<typeof LedgerGap>;

/** When the ledger was last seen in use, and when it was not: a restored table has lost what was written meanwhile (T33). */
export const LedgerWatch = z.object({
  kind: z.literal("ledger-watch"),
  seenAt: Instant,
  gaps: z.array(LedgerGap),
  revision: z.number(),
});
export type LedgerWatch = z.infer<typeof LedgerWatch>;
